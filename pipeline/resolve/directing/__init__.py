"""Whether a passage directs at all: by its section (`sections`), its wording (`contents`) and what it states."""
