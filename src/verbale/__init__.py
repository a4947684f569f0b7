"""verbale reads press reports of dealings between states and keeps one verifiable record of them."""

__version__ = "0.1.0"
