"""One move for each kind of act, made up from a talk as it stands."""

from collections.abc import Callable

from tests.disclosure.moves.carrying import Carrying
from tests.disclosure.moves.desk import Desk
from tests.disclosure.moves.lodging import Lodging
from tests.disclosure.moves.meeting import Meeting
from tests.disclosure.moves.setting import Setting
from tests.disclosure.moves.telling import Telling
from tests.disclosure.world import Move

from goodoffices.core import acts as a
from goodoffices.core.acts import Act


class Moves(Setting, Meeting, Lodging, Carrying, Telling, Desk):
    """Moves at random; each raises Nothing where the talk offers nothing for it."""


SINGLE: dict[type[Act], Callable[[Moves], Move]] = {
    a.GiveSeat: Moves.give_seat,
    a.Unseat: Moves.unseat,
    a.HandOver: Moves.hand_over,
    a.DeclareState: Moves.declare_state,
    a.NoteContext: Moves.note_context,
    a.Note: Moves.note,
    a.Propose: Moves.propose,
    a.Agree: Moves.agree,
    a.StateScope: Moves.state_scope,
    a.RuleOut: Moves.rule_out,
    a.ReturnOutOfScope: Moves.return_out_of_scope,
    a.ProposeRound: Moves.propose_round,
    a.Convene: Moves.convene,
    a.OpenRound: Moves.open_round,
    a.Recess: Moves.recess,
    a.EndRound: Moves.end_round,
    a.DeclareInCapitals: Moves.declare_in_capitals,
    a.IntendToReconvene: Moves.intend_to_reconvene,
    a.WordEnding: Moves.word_ending,
    a.AssertResult: Moves.assert_result,
    a.Schedule: Moves.schedule,
    a.OpenSession: Moves.open_session,
    a.PauseSession: Moves.pause_session,
    a.CloseSession: Moves.close_session,
    a.Attend: Moves.attend,
    a.Bilateral: Moves.bilateral,
    a.Movement: Moves.movement,
    a.DraftRecord: Moves.draft_record,
    a.ReadBack: Moves.read_back,
    a.ConfirmRecord: Moves.confirm_record,
    a.DisputeRecord: Moves.dispute_record,
    a.Lodge: Moves.lodge,
    a.Clarify: Moves.clarify,
    a.Answer: Moves.answer,
    a.Widen: Moves.widen,
    a.Narrow: Moves.narrow,
    a.Withdraw: Moves.withdraw,
    a.Supersede: Moves.supersede,
    a.Correct: Moves.correct,
    a.Strike: Moves.strike,
    a.Tie: Moves.tie,
    a.Pair: Moves.pair,
    a.Permit: Moves.permit,
    a.AskLeave: Moves.ask_leave,
    a.ClearWords: Moves.clear_words,
    a.RefuseWords: Moves.refuse_words,
    a.Convey: Moves.convey,
    a.RecordCrossed: Moves.record_crossed,
    a.TellSource: Moves.tell_source,
    a.Acknowledge: Moves.acknowledge,
    a.NoteArea: Moves.note_area,
    a.RestOn: Moves.rest_on,
    a.CloseArea: Moves.close_area,
    a.Report: Moves.report,
    a.Instruct: Moves.instruct,
    a.DraftStatement: Moves.draft_statement,
    a.ClearStatement: Moves.clear_statement,
    a.Embargo: Moves.embargo,
    a.Issue: Moves.issue,
    a.CorrectStatement: Moves.correct_statement,
    a.DisputeStatement: Moves.dispute_statement,
    a.PressLine: Moves.press_line,
    a.Cite: Moves.cite,
    a.Claim: Moves.claim,
    a.Interpret: Moves.interpret,
    a.ConfirmClaim: Moves.confirm_claim,
    a.DisputeClaim: Moves.dispute_claim,
    a.CorrectClaim: Moves.correct_claim,
    a.WithdrawClaim: Moves.withdraw_claim,
    a.Recognise: Moves.recognise,
    a.TakeIn: Moves.take_in,
    a.SetAside: Moves.set_aside,
    a.EnterName: Moves.enter_name,
    a.DropName: Moves.drop_name,
    a.AnswerFinding: Moves.answer_finding,
    a.RulePapers: Moves.rule_papers,
    a.PrintPaper: Moves.print_paper,
    a.DestroyPaper: Moves.destroy_paper,
    a.RuleNotes: Moves.rule_notes,
}
"""How each kind of act is made up. Founding comes first and once."""

BESIDE = (
    Moves.clarify_walled,
    Moves.convey_idea,
    Moves.overreach,
    Moves.overreach,
    Moves.mixed,
    Moves.widen_unasked,
    Moves.print_paper,
    Moves.destroy_paper,
)
"""Other ways of doing some of them."""
