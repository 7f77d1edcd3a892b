"""From text to skills: what a CV, a posting or a folder of code says a person knows or needs."""
