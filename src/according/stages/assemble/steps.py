"""What is done to the accounts of a report before and after they are joined, in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from according.records.account import Account
from according.records.actor import Party
from according.records.parse import Parsed
from according.stages.assemble.addressees import of_whole_events, with_addressees
from according.stages.assemble.answerable import without_answerable
from according.stages.assemble.answers import with_answers
from according.stages.assemble.apologies import to_those_harmed
from according.stages.assemble.arrests import arrested_there
from according.stages.assemble.asked_for import by_who_is_asked
from according.stages.assemble.at_work import by_the_force_at_work
from according.stages.assemble.attackers import as_attackers
from according.stages.assemble.breaches import against_who_complains
from according.stages.assemble.called_by_site import without_site
from according.stages.assemble.captives import told_again
from according.stages.assemble.captors import by_the_captor
from according.stages.assemble.clashes import against_who_fights_back, by_both_sides, by_who_makes_truce
from according.stages.assemble.conferring import by_all_who_confer
from according.stages.assemble.counterblows import with_counterblows
from according.stages.assemble.custody import by_who_holds_them
from according.stages.assemble.fired_back import by_whom_the_answer_hit
from according.stages.assemble.foes import on_the_one_foe
from according.stages.assemble.followers import as_who_went_before
from according.stages.assemble.harmed import of_the_harmed
from according.stages.assemble.headlined import struck_there
from according.stages.assemble.its_effect import said_of_it
from according.stages.assemble.justified import by_who_calls_it_just
from according.stages.assemble.laid_on import laid_on_others
from according.stages.assemble.leads import dated_further_down, headlines_dated
from according.stages.assemble.marchers import against_who_marches, at_the_crowd
from according.stages.assemble.not_oneself import by_others_than_the_harmed
from according.stages.assemble.one_breath import with_shared_objects
from according.stages.assemble.one_figure import counted_once
from according.stages.assemble.own_dead import without_own_dead
from according.stages.assemble.own_deed_denied import denied_by_the_doers
from according.stages.assemble.own_men import by_ones_own_men
from according.stages.assemble.performed import as_performed
from according.stages.assemble.refused import by_whom_it_was_wanted
from according.stages.assemble.refusers import asked_of_the_refuser, denied_by_the_asked
from according.stages.assemble.regretted import as_regretted
from according.stages.assemble.retyped import by_their_parties
from according.stages.assemble.rival_doers import rival_doers
from according.stages.assemble.same_word import of_the_same_word
from according.stages.assemble.strikers import by_the_one_striker
from according.stages.assemble.taken_up import without_mentions
from according.stages.assemble.talks_again import without_bystanders
from according.stages.assemble.tellers import by_who_announces_it, by_who_orders_it, by_who_tells_it
from according.stages.assemble.there import by_who_acts_there
from according.stages.assemble.threatened import against_whom_it_would_hit
from according.stages.assemble.tolled import as_tolls
from according.stages.assemble.undoing import of_who_did_it
from according.stages.assemble.unsaid import directed
from according.stages.assemble.verbal import of_words
from according.stages.assemble.wanting import for_who_asks
from according.stages.assemble.whose_kin import against_who_took_them
from according.stages.assemble.whose_offer import by_the_other_side


def before_joining(accounts: Sequence[Account], *, parsed: Parsed) -> tuple[Account, ...]:
    """Whose word an act of speech is, who fought, what is only a toll, what its parties make of an event, at whom a verdict is directed."""
    accounts = with_shared_objects(struck_there(accounts), parsed=parsed)
    accounts = by_both_sides(laid_on_others(by_who_makes_truce(accounts, parsed=parsed), parsed=parsed), parsed=parsed)
    accounts = without_answerable(by_ones_own_men(accounts), parsed=parsed)
    accounts = as_tolls(told_again(as_performed(as_attackers(accounts), parsed=parsed), parsed=parsed), parsed=parsed)
    accounts = by_their_parties(without_site(accounts, parsed=parsed), parsed=parsed)
    accounts = by_others_than_the_harmed(of_words(accounts, parsed=parsed), parsed=parsed)
    accounts = without_bystanders(denied_by_the_asked(asked_of_the_refuser(accounts), parsed=parsed), parsed=parsed)
    return with_addressees(of_the_same_word(said_of_it(denied_by_the_doers(accounts), parsed=parsed)), parsed=parsed)


def after_joining(
    accounts: Sequence[Account],
    *,
    groups: Sequence[Sequence[int]],
    parsed: Parsed,
    named: Callable[[int], Sequence[Party]],
    body: Callable[[Party], Party] = lambda party: party,
) -> tuple[Account, ...]:
    """Parties and days that the whole report tells. After joining, for a party that is inferred joins nothing.

    groups: the accounts of each event. named: the parties that the nouns of a sentence name. body: whom a party speaks for.
    """
    accounts = against_who_fights_back(without_mentions(accounts, groups=groups, parsed=parsed), groups=groups)
    accounts = as_regretted(accounts, groups=groups, parsed=parsed, named=named, body=body)
    accounts = by_who_calls_it_just(accounts, groups=groups, parsed=parsed, named=named)
    accounts = by_who_acts_there(accounts, groups=groups, parsed=parsed, named=named)
    accounts = by_who_announces_it(by_who_tells_it(accounts, named=named, parsed=parsed, body=body), named=named, parsed=parsed)
    accounts = by_who_orders_it(accounts, named=named)
    accounts = by_the_captor(arrested_there(of_whole_events(accounts, groups=groups), parsed=parsed), parsed=parsed, named=named)
    accounts = by_who_holds_them(by_the_force_at_work(accounts, groups=groups, parsed=parsed), groups=groups, parsed=parsed)
    accounts = by_whom_the_answer_hit(accounts, groups=groups, parsed=parsed)
    accounts = of_the_harmed(accounts, groups=groups, parsed=parsed, named=named)
    accounts = against_who_marches(at_the_crowd(on_the_one_foe(by_the_one_striker(accounts, parsed=parsed)), parsed=parsed), parsed=parsed)
    accounts = headlines_dated(accounts, groups=groups, parsed=parsed)
    accounts = against_who_complains(accounts, groups=groups, parsed=parsed)
    accounts = by_the_other_side(accounts, groups=groups, parsed=parsed, named=named)
    accounts = as_who_went_before(against_who_took_them(accounts, groups=groups, parsed=parsed), groups=groups, parsed=parsed)
    accounts = directed(for_who_asks(with_addressees(accounts, parsed=parsed, groups=groups)), groups=groups, parsed=parsed, named=named)
    accounts = by_whom_it_was_wanted(with_answers(accounts, groups=groups, parsed=parsed), groups=groups, parsed=parsed)
    accounts = of_who_did_it(to_those_harmed(accounts, groups=groups), groups=groups, parsed=parsed)
    accounts = by_who_is_asked(with_counterblows(accounts, groups=groups, parsed=parsed), groups=groups)
    accounts = by_all_who_confer(rival_doers(accounts, groups=groups, parsed=parsed, named=named), groups=groups)
    accounts = against_whom_it_would_hit(accounts, groups=groups)
    accounts = counted_once(without_own_dead(accounts, groups=groups), groups=groups, parsed=parsed)
    return dated_further_down(accounts, parsed=parsed)
