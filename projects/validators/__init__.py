"""What is right or wrong about the texts of projects, without looking anything up."""
