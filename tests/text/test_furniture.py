"""Each row is a line that is furniture with its reason, and a near miss that must stay."""

from __future__ import annotations

import time

import pytest

from xref.text.furniture import ends_article, furniture_reason, is_caption, opens_box

DROPPED_AND_KEPT = [
    ("* * *", "separator", "*12 people were hurt."),
    ("• Print Friendly, PDF & Email", "share bar", "Print workers went on strike."),
    ("• Send to Kindle", "share bar", "They decided to send troops to the border."),
    ("Share Tweet Pin it Email", "share bar", "Share prices fell."),
    ("Facebook Twitter WhatsApp Email Print", "share bar", "Facebook and Twitter were blocked in Orla."),
    ("Share this:", "share bar", "They share this view."),
    ("1,204 shares", "share bar", "1,204 shares changed hands on Monday."),
    ("[Photo: Ann Bell / YouTube ]", "photo credit", "Photos show that the bridge has collapsed."),
    ("Photo by Ann Bell", "photo credit", "Photos by satellite show the damage."),
    ("AP Photo/Carl Dorn", "photo credit", "Reuters/Ipsos poll finds support for bridge"),
    ("(Carl Dorn/Getty Images)", "photo credit", "(The ferry was late.)"),
    ("Enlarge this image toggle caption Dorn/AP", "photo credit", "They enlarge the harbour."),
    ("View image on Twitter", "embedded post", "The view from the tower is closed off."),
    ("https://news.example/a pic.twitter.com/abc", "embedded post", "The text is at https://news.example/a now."),
    (
        "— Ines Halloran (@ihalloran) May 4, 2019",
        "embedded post",
        "The bridge is open — Ines Halloran (@ihalloran) May 4",
    ),
    ("Watch the full video below:", "video player", "Watch out for ice, the mayor said."),
    ("Read more: Ferry sinks off Orla", "read more", "Read more books, the minister told pupils."),
    ("Continue reading below", "read more", "Continue on the ring road."),
    ("SEE ALSO: Ferry sinks off Orla", "read more", "They see also a chance for talks."),
    ("Click here for the full report", "read more", "He heard a click and ran."),
    ("Ferry sinks off Orla Read more", "read more", "Children should read more."),
    ("ADVERTISEMENT", "advertisement", "Advertisement revenue fell by half."),
    ("Story continues below", "advertisement", "The story continues to puzzle detectives."),
    ("Sign up for our free newsletter", "subscription notice", "The deadline to sign up for insurance is Friday."),
    ("Never miss breaking news on Orla", "subscription notice", "They never miss the ferry."),
    ("Get notifications to stay updated", "subscription notice", "They get the money on Friday."),
    ("You're subscribed", "subscription notice", "You're wrong, he said."),
    ("By signing up, you agree to our terms", "subscription notice", "By signing the deal they ended the war."),
    ("We use cookies to improve this site.", "cookie notice", "Cookies were sold at the fair."),
    ("Fill in your details below or click an icon to log in:", "comment form", "Fill the tank, he said."),
    ("12 comments", "comment form", "His comments came late."),
    ("Follow us on Facebook", "follow notice", "Like many on Twitter, he was angry."),
    ("Follow Ann Bell on Twitter", "follow notice", "The marches follow a call on Twitter."),
    ("Ann Bell can be reached at ann@news.example", "follow notice", "The village can be reached on foot."),
    ("© 2019 The Orla Post. All rights reserved.", "copyright notice", "Copyright law will change in May."),
    ("This material may not be published or rewritten.", "copyright notice", "The names may not be published."),
    ("Updated 3:45 pm", "update note", "Updated figures show 12 dead."),
    ("Published: 24 March 2018", "update note", "The report was published on 24 March 2018 by the council."),
    ("This story has been updated with a statement.", "update note", "The story has been told before."),
    ("March 24, 2018 10:15 am", "update note", "March 24, 2018 was the day of the vote."),
    ("6 years ago", "update note", "6 years ago he left Orla."),
    ("This article first appeared in The Orla Post.", "republication note", "The ship first appeared in June."),
    ("By Ann Bell and Carl Dorn", "byline", "By Monday the water had fallen."),
    ("Reporting by Ann Bell; editing by Carl Dorn", "byline", "Reporting by the council showed gaps."),
    ("The Orla Wire contributed to this report.", "contributor credit", "Heavy rain contributed to the flood."),
    ("Contributing: Ann Bell", "contributor credit", "Contributing factors were rain and wind."),
    ("Tags: bridges, Orla", "topic list", "Price tags were changed overnight."),
    ("Filed under Bridges", "topic list", "The suit was filed under a new law."),
    ("Home > News > Orla", "navigation", "Home prices rose."),
    ("Skip to main content", "navigation", "They skip the talks."),
]  # fmt: skip


@pytest.mark.parametrize(("dropped", "reason", "kept"), DROPPED_AND_KEPT)
def test_furniture_is_named_and_near_misses_stay(dropped: str, reason: str, kept: str) -> None:
    assert furniture_reason(dropped) == reason
    assert furniture_reason(kept) == ""


@pytest.mark.parametrize(
    ("caption", "body"),
    [
        ("Fishermen in Orla (photo credit: Ann Bell/Wire9)", "He sent a photo (credit for it is disputed)."),
        ("Ines Halloran, right, with the harbour master. (Wikimedia Commons)", "It was shared on Wikimedia Commons."),
        ("The ferry on August 1, 2017. (Courtesy)", "They came as a courtesy."),
        ("FILE PHOTO: The bridge of Orla in 2017.", "The file holds photos of the bridge."),
        ("The ferry leaves port in a handout photo from the navy, May 4.", "The navy handed out photos."),
        ("A diver checks the pier. REUTERS/Carl Dorn", "He spoke to Reuters."),
    ],
)
def test_captions_say_so_or_end_in_a_credit(caption: str, body: str) -> None:
    assert is_caption(caption)
    assert not is_caption(body)


def test_comment_form_ends_the_article_and_a_list_of_links_opens_a_box() -> None:
    assert ends_article("Leave a Reply")
    assert not ends_article("Leave the city, they were told")
    assert opens_box("You might also like")
    assert not opens_box("You might also like to know that the bridge is closed.")


@pytest.mark.parametrize(
    "unit", ["www.", "share ", "copy link ", "1,", "A ", "A > b", "(", "ad", "@a", "By A ", "see also "]
)
def test_hostile_lines_take_no_time(unit: str) -> None:
    started = time.perf_counter()
    furniture_reason((unit * 800)[:800] + "\n!")
    is_caption((unit * 800)[:700])
    assert time.perf_counter() - started < 0.5
