"""printed names → people: who was there and in what seat, who sent apologies, who declared an interest."""
