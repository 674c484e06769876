"""What a public page is for machines: our record, feeds, and the formats of others."""
