"""Stage 5: who says so, and whether they assert it, deny it or do not know."""

from according.stages.attribute.attributions import Attribution, attributions
from according.stages.attribute.beside import OWN_VOICE
from according.stages.attribute.lexicon import load_speech_lexicon
from according.stages.attribute.relays import heard_by
from according.stages.attribute.voices import attribute, speakers_of, tellers

__all__ = ["OWN_VOICE", "Attribution", "attribute", "attributions", "heard_by", "load_speech_lexicon", "speakers_of", "tellers"]
