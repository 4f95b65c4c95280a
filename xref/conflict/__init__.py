"""Whether two look-alike claims speak of one event, and where they then disagree.

Nothing is imported here: a query takes one module of this package and must not wait for the rest.
"""
