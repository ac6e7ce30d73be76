"""What anybody sees, before the example borough's register: a package, so that its register ends with it."""
