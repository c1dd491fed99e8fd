"""How far a name reaches behind what was read of it: each module knows one way in which names go on, or end."""
