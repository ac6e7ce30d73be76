"""The commands that need the register: each is hooked into ``arising`` by an entry point."""
