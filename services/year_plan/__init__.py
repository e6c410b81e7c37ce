"""The year's plan: rules as data, tasks, and the records that fulfil them."""
