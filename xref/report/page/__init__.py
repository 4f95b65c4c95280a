"""The page for reading: one HTML file for editors, made from everything in a database."""

from xref.report.page.gather import page_view
from xref.report.page.view import PageView
from xref.report.page.writer import PageAssets, write_page

__all__ = ["PageAssets", "PageView", "page_view", "write_page"]
