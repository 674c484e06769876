"""Every address of the house."""

from django.urls import path

from goodoffices.server.pages import (
    acting,
    carrying,
    compare,
    dayend,
    desk,
    errors,
    founding,
    home,
    items,
    papers,
    points,
    press,
    public,
    records,
    registers,
    rounds,
    sheet,
    source,
    treatment,
)

urlpatterns = [
    path("", home.front, name="front"),
    path("begin", home.begin, name="begin"),
    path("unlock", home.unlock, name="unlock"),
    path("lock", home.lock, name="lock"),
    path("awake", home.awake, name="awake"),
    path("passphrase", home.passphrase, name="passphrase"),
    path("source", source.source, name="source"),
    path("public/", public.shown, name="site"),
    path("public/<path:path>", public.shown, name="public"),
    path("talks/", home.talks, name="talks"),
    path("talks/new", founding.new, name="new"),
    path("talks/away", dayend.away, name="away"),
    path("talks/<str:talk>/", desk.desk, name="desk"),
    path("talks/<str:talk>/sheet", sheet.sheet, name="sheet"),
    path("talks/<str:talk>/carry", carrying.carry, name="carry"),
    path("talks/<str:talk>/crossed", carrying.crossed, name="crossed"),
    path("talks/<str:talk>/do/<str:act>", acting.do, name="do"),
    path("talks/<str:talk>/items/<str:item>", items.item, name="item"),
    path("talks/<str:talk>/ground", registers.ground, name="ground"),
    path("talks/<str:talk>/rounds", rounds.rounds, name="rounds"),
    path("talks/<str:talk>/calendar", rounds.times, name="calendar"),
    path("talks/<str:talk>/sessions/<str:session>/record", records.record, name="record"),
    path("talks/<str:talk>/records/<str:record>", records.readback, name="readback"),
    path("talks/<str:talk>/treatment", treatment.treatment, name="treatment"),
    path("talks/<str:talk>/areas", registers.areas, name="areas"),
    path("talks/<str:talk>/press", press.press, name="press"),
    path("talks/<str:talk>/compare", compare.side_by_side, name="compare"),
    path("talks/<str:talk>/papers", papers.papers, name="papers"),
    path("talks/<str:talk>/papers/words", points.words, name="words"),
    path("talks/<str:talk>/public", public.preview, name="preview"),
    path("talks/<str:talk>/dayend", dayend.dayend, name="dayend"),
    path("talks/<str:talk>/keys", desk.keys, name="keys"),
]
handler400 = errors.unfit
handler404 = errors.absent
handler500 = errors.broken
