"""Numbers made from annotations."""
