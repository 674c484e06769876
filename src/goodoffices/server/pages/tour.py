"""A tour of one message's way, in three steps: invented, and nothing of it is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from goodoffices.core.marking import Use

STEPS = (1, 2, 3)


@require_GET
def tour(request: HttpRequest) -> HttpResponse:
    """One step: said and marked, through the quiet page, read in the other room."""
    asked = request.GET.get("step", "")
    step = next((each for each in STEPS if str(each) == asked), STEPS[0])
    context = {
        "step": step,
        "steps": STEPS,
        "before": step - 1,
        "after": step + 1 if step < STEPS[-1] else 0,
        "use": Use.IN_SUBSTANCE,
        "illustrative": True,
    }
    return render(request, "goodoffices/tour.html", context)
