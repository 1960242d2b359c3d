"""The agreement view: one figure, the sentence where most is lost, and the tables behind it. All lead to passages."""

from annotator.ui.agreement.page import AgreementPage

__all__ = ["AgreementPage"]
