"""Every threshold in one place: its unit, why it has that value, and which measurement says so."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """Thresholds of the program; each field's comment gives unit, reason and measurement."""

    # Cosine of article centroids below which two articles are not compared. Of the article pairs that share a labelled
    # claim in data/allsides_gold 99.8 % lie above 0.60, of the pairs of different stories 6 %.
    min_centroid_cosine: float = 0.60
    # Cosine of tf-idf profiles below which two articles are not compared: 0.2 % of the labelled pairs of
    # data/allsides_gold lie below 0.12 and none of data/basil; of the 16,718 pairs of 500 articles of data/newsbulk
    # that the gate above lets through 93 % do.
    min_article_likeness: float = 0.12
    # The same cosine from which two articles are taken to tell one story: 97 % of the labelled pairs of
    # data/allsides_gold lie above, and 6 of those 743 pairs of unrelated articles.
    story_likeness: float = 0.20
    # Mean of the three highest logits of two articles from which they tell one story if they are that alike, and below
    # which none of their pairs is read.
    story_logit: float = 0.5
    min_story_logit: float = -1.0
    # Logit of the first scorer below which a pair is not read by the cross-encoder, in articles that tell one story,
    # and in others. These four bounds and the one on the number of reads let through 82 % of the labelled pairs of
    # data/allsides_gold, and 4,489 pairs of 500 articles of data/newsbulk. Wider bounds let more through and rank
    # little better: those that read 60,000 of newsbulk give an average precision of .627 instead of .622.
    min_read_logit: float = -6.0
    min_read_logit_apart: float = -3.0
    # Largest probability of a pair that was not read; it must lie below `min_conflict_score`.
    max_unread_score: float = 0.05
    # Pairs of two articles that are read at most, the most alike first, as a multiple of the claims that the two have
    # together. On the stories that the cross-encoder did not see 1.0 reads 44 pairs of two articles, 1.5 reads 61 and
    # no bound 200, at an average precision of .620, .622 and .623.
    max_reads_per_claim: float = 1.5
    # Probability below which a scored pair is not stored. On data/basil the stored pairs hold 87 % of the labelled
    # ones at 0.01 (AP .568) and 81 % at 0.02 (AP .559).
    min_kept_score: float = 0.01
    # Probability from which a pair is looked at for another event and for conflicts. At 0.10 the rules find not one
    # labelled conflict more on the fixtures and 1 of 6 flagged pairs more is right on allsides_gold, for half as many
    # pairs again to look at.
    min_conflict_score: float = 0.15
    # Probability from which a pair is a link, unless clustering keeps its claims apart. On data/allsides_gold, scores
    # alone have F1 .551, .554, .551, .540 at 0.20, 0.25, 0.30, 0.40.
    link_score: float = 0.30
    # Mean probability across two clusters from which they join. On the stories of data/allsides_gold that the
    # cross-encoder did not see, links by cluster at 0.30, 0.40, 0.45, 0.50 have F1 .565, .559, .557, .545 with a
    # precision of .66, .72, .75, .77; on data/basil at 0.30, 0.40, 0.45 F1 .519, .503, .481 with .70, .75, .77; on the
    # fixtures .16, .10, .06 of the pairs inside clusters are wrong. A wrong member brings its sources into the count of
    # origins and costs a reader more than a missing one, so not the best F1.
    cluster_score: float = 0.40
    # Probability from which two claims with different origins corroborate each other; below it that stays unsettled.
    # Cross-validated on data/allsides_gold, of the pairs scored 0.5 to 0.7 56 % are the same claim, of those above 0.7
    # 87 %. A false corroboration is the worst that this program can print.
    corroboration_score: float = 0.70
    # Copies, measured on pairs of sentences of data/allsides_gold that state the same, 2,593 that the labels trace to
    # one origin and 366 to different ones (python -m tests.evaluation.copy_bounds): what each bound flags of the
    # former. Of the latter none of them flags any. All together flag 222.
    # Share of the shorter article's five-word shingles outside quotes that make it a probable copy (wire copies share
    # about 30 % of their word trigrams, Silcock et al. 2023, so near-identity is too strict), and words in a row that
    # then tell that a sentence was copied: 6 words at 0.06 flag 214, at 0.12 188; 5 words at 0.03 flag 255, and 4 of
    # different origins.
    probable_copy_containment: float = 0.06
    copied_run_in_copy_words: int = 6
    # Words in a row outside quotes that two sentences share only when one was copied: 12 flag 158; 10 flag 182, and
    # one of different origins ("to state and local police departments, Attorney General ...").
    copied_run_words: int = 12
    # Sum of the idf of the words of a shorter run that are no names, in nats, from which it tells the same; a run with
    # a figure does not count. 12 flags 130; 8 flags 153, and 3 of different origins ("took place in a forest near").
    copied_run_weight: float = 12.0
    # Characters of one article: the longest of 10,000 news articles measured has 76,553; far more is a book or a dump.
    max_article_chars: int = 2_000_000
    # Bytes of one .txt, .html or .md file, which is one article; saved pages with pictures inside reach a few
    # megabytes.
    max_article_bytes: int = 20_000_000
    # Bytes of one .jsonl, .json or .csv file; it is read at once, so this bounds memory to a few times as much.
    max_table_bytes: int = 100_000_000
    # Another event and conflicts. Tuned on the pairs of data/allsides_gold that score at least 0.15 (with the shipped
    # scorer 403 labelled conflicts, 3,359 labelled the same) and on the fixtures: of the 53 pairs of allsides_gold that
    # the rules flag 32 are labelled conflicts, 0.3 % of the same pairs are flagged, 0.4 % are taken for two events.
    # These are figures of the data they were tuned on; on data/basil, not tuned on, the rules flag 2 pairs and
    # neither is a labelled conflict.
    # Days between the dates of two events from which they are two events, not one event misdated: news of a week or
    # two speaks of its days by name.
    event_slack_days: int = 14
    # Days between two articles from which undated news in them is not the same news.
    story_days: int = 45
    # Days between two articles that report the same news, where the place differs.
    same_news_days: int = 3
    # Names that two claims with different places must share to be one event put in two places.
    min_tying_names: int = 2
    # Content words that the surroundings of two places or negated words must share to be about the same thing; of two
    # dates in conflict more, because a report of another day of the same story shares some (2: 4 of 7 wrong, 4: 1
    # of 3).
    min_shared_words: int = 2
    min_dated_words: int = 4
    # Share of common content words, 2 |a & b| / (|a| + |b|), of two whole claims: in general; where they give a
    # number (0.25: a third right, 0.40: 6 of 10); where they name who did it or his name; where they use contraries;
    # and of the words around a negation.
    min_claim_likeness: float = 0.35
    min_number_likeness: float = 0.40
    # Share of common words of two claims with their neighbours and titles: for two counts of casualties, crowds, money
    # of one measure (fixtures: 0.15 and 0.25 the same 61 right of 62, 0.35 55 of 56); for one deed of a week put on
    # two days, names shared (0.10: 62 of 63 on the fixtures, 2 of 2 on allsides_gold; 0.30 loses 4 right and 1); for
    # other counted things, whose claims then need only be min_claim_likeness alike (0.45 loses 1 right).
    min_scene_likeness: float = 0.25
    min_deed_likeness: float = 0.10
    min_thing_likeness: float = 0.30
    # Content words that two claims with such counts must share (fixtures: 1: 61 right of 62, 2: 59 of 60; no difference
    # on allsides_gold).
    min_counted_words: int = 1
    min_role_likeness: float = 0.20
    # Two articles of one event, and their pairs that score less than `min_conflict_score`. How many pairs must surely
    # state the same for two articles to tell one event, or how surely one. The least of two counts that are compared,
    # and how many times the one may be the other. The likeness of both scenes from which "there was no meeting" denies
    # a meeting, and of both claims from which a denial denies, and days differ. On the 728 pairs of articles of
    # allsides_gold that share a sure match (679,454 pairs of claims) all rules flag 57, of which 2 are labelled
    # conflicts; within these bounds they flag one, which is.
    min_event_links: int = 2
    sure_event_score: float = 0.90
    min_clash_count: float = 10.0
    max_clash_factor: float = 2.5
    min_clash_scene: float = 0.40
    min_clash_likeness: float = 0.50
    # Share of common words from which "alleged" or "unclear whether" contradicts a plain statement (0.30: 2 more wrong
    # on allsides_gold, none right).
    min_certain_likeness: float = 0.45
    min_contrary_likeness: float = 0.45
    min_clause_likeness: float = 0.30
    # Content words of a denial that the other claim reports, and their share (0.5: 2 of 12 right, 0.75: 1 of 2).
    min_denied_words: int = 2
    min_denied_share: float = 0.75
    # The share that is enough for "denied that ...", names counted in any spelling, where a verb or three things are
    # told too (fixtures: 0.40 and 0.60 61 right, 0.75 58; allsides_gold: 53 flagged at 0.60, 52 at 0.75, 32 right).
    min_named_share: float = 0.60
    # Share of common words of two versions of a quotation, from the first to the last common word, and words that
    # must be the same on both sides of a change (4: 18 of 28 right, 6: 18 of 25).
    min_quote_likeness: float = 0.60
    min_unchanged_words: int = 6
    # Quoted words that are the same span again, and that are no phrase of two speakers by chance.
    min_quoted_words: int = 3
    min_credited_words: int = 6
    # Probability by the conflict reader from which a link whose numbers or dates exclude each other needs review. In 81
    # stories that it has not seen, no link that it flags at 0.7 is a labelled conflict: they are shown on request only.
    min_review_vote: float = 0.7
    # Share of a claim's content words that a sentence must hold for "hoax", "denied", "isn't" in it to speak against
    # the claim: on data/emergent, articles for or against, macro F1 .77 at 0.3 and .75 at 0.5.
    min_stance_share: float = 0.3
    # Agreement record of an outlet: the prior counts of its Beta posterior, weak and mildly favourable (mean 0.67
    # with the strength of 6 pairs), the weighted evidence below which no record is shown, and the mass of the interval.
    record_prior_agreements: float = 4.0
    record_prior_conflicts: float = 2.0
    record_least_evidence: float = 10.0
    record_interval: float = 0.90
    # Correlation of the comparisons of one claim with several others, in [0, 1]: if it is wrong, all conflict. In
    # simulations of outlets of known reliability with 2 to 8 reports of an event, with and without copiers, the 90 %
    # intervals hold the truth in 65 to 93 % of cases at 0 (every pair counts), 89 to 95 % at 0.4, 92 to 99 % at 1
    # (every claim counts once); at 0.4 in other simulations 86 to 93 %.
    record_claim_correlation: float = 0.4

    # Claims that each of full-text search and vectors proposes for a query. Chosen, not measured: thirty times what is
    # shown.
    query_candidates: int = 300
    # Share of the query's words, weighed by idf, or cosine, from which a claim is shown for a query.
    # Chosen on the queries of the seeds and the fixtures, not yet measured on labelled queries.
    min_query_words: float = 0.5
    min_query_cosine: float = 0.5

    # A sentence that is checked alone (of a draft, of a list of claims) has no neighbours and no rivals in its article,
    # so the pair scorer takes it for too good a match: what is added to its logit, so that the score is a probability
    # again. Fitted on 400 sentences of data/basil, each set beside the other articles of its event and ten more
    # (python -m tests.evaluation.lone_sentences): slope 0.97, shift -1.7; with the shift fitted again: 1.12, 0.03.
    lone_shift: float = -1.7
    # Logit from which the cross-encoder reads such a sentence beside another, and reads of one article at most, as a
    # share of its sentences. -6 and 1.5 read six times as many pairs; of the best matches of those 400 sentences at a
    # probability of 0.5 119 are then right and 27 wrong, and 113 and 24 here.
    min_lone_read_logit: float = -4.0
    max_lone_reads: float = 0.2
    # Probability from which such a sentence states the same. Of the best matches of those 400 sentences at 0.3, 0.4,
    # 0.5, 0.6, 0.7 .70, .77, .82, .89, .91 are right, and of the sentences that have a match .65, .62, .56, .51, .47
    # find it. Of 200 sentences of data/newsbulk set beside 544 articles that hardly any of them can be in, 28 find one
    # at 0.5, 17 at 0.6: a wrong match costs a reader more than a missing one.
    lone_link_score: float = 0.60
    # Characters of one claim of a list, several times the longest sentence of news; more is a text. Chosen.
    max_listed_claim_chars: int = 5_000
    # Claims that each of full-text search and vectors proposes for a sentence that is checked. Chosen, not measured.
    check_candidates: int = 30


DEFAULTS = Settings()
