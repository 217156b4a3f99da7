"""What pages show, as frozen values: a template sees one of these and nothing else."""
