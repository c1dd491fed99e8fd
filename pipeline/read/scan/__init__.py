"""Pictures of pages: `page` cleans one, has it recognised, and the other modules look again at what is in doubt."""
