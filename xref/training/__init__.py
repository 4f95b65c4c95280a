"""How the shipped weights were made (extra ``train``): each module rebuilds one model from a data folder."""
