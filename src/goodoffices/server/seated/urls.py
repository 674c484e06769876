"""Every address of a house with seats."""

from allauth.account import views as account
from allauth.mfa.base import views as factors
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import path

from goodoffices.server import urls as desk
from goodoffices.server.pages import home
from goodoffices.server.seated import away, signing
from goodoffices.server.seated.api import described
from goodoffices.server.seated.api.routes import addresses
from goodoffices.server.seated.pages import (
    accounts,
    answering,
    documents,
    doing,
    entering,
    finding,
    letterbox,
    printing,
    rooms,
    seating,
    tokens,
)

NOT_HERE = frozenset({
    "front", "begin", "unlock", "lock", "awake", "passphrase", "talks", "away", "bring", "tour",
    "do",
})  # fmt: skip
"""Pages that only a desk of one's own has, or that are another here."""

urlpatterns = [
    path("", entering.front, name="front"),
    path("in/", signing.name, name="account_login"),
    path("in/factor", signing.factor, name="mfa_authenticate"),
    path("in/passkey", signing.passkey, name="mfa_login_webauthn"),
    path("in/anew/<str:token>", entering.anew, name="anew"),
    path("invited/<str:token>", entering.invited, name="invited"),
    path("account/", entering.factors, name="factors"),
    path("account/out", signing.leave, name="account_logout"),
    path("account/again", account.reauthenticate, name="account_reauthenticate"),
    path("account/again/factor", factors.reauthenticate, name="mfa_reauthenticate"),
    path(
        "account/again/passkey",
        passkeys.reauthenticate_webauthn,
        name="mfa_reauthenticate_webauthn",
    ),
    path("account/password", account.password_change, name="account_change_password"),
    path("account/factors", factors.index, name="mfa_index"),
    path("account/totp", totp.activate_totp, name="mfa_activate_totp"),
    path("account/totp/off", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("account/codes", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("account/codes/new", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("account/codes/file", codes.download_recovery_codes, name="mfa_download_recovery_codes"),
    path("account/passkeys", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("account/passkeys/add", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("account/passkeys/<int:pk>/remove", accounts.remove_passkey, name="mfa_remove_webauthn"),
    path("account/passkeys/<int:pk>/name", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("account/devices", accounts.devices, name="usersessions_list"),
    path("account/mail", letterbox.page, name="letterbox"),
    path("awake", home.awake, name="awake"),
    path("rooms/", rooms.mine, name="talks"),
    path("rooms/<str:key>/", rooms.room, name="room"),
    path("rooms/<str:key>/live", rooms.live, name="room_live"),
    path("rooms/<str:key>/find", finding.find, name="room_find"),
    path("rooms/<str:key>/lines/<str:line>", finding.line, name="room_line"),
    path("rooms/<str:key>/do/<str:act>", doing.do, name="room_do"),
    path("rooms/<str:key>/read-back/<str:record>", answering.readback, name="room_readback"),
    path("rooms/<str:key>/papers", printing.papers, name="room_papers"),
    path(
        "rooms/<str:key>/documents/<str:line>/<str:which>",
        documents.document,
        name="room_document",
    ),
    path("rooms/<str:key>/tokens", tokens.page, name="room_tokens"),
    path("rooms/<str:key>/forget", doing.forget, name="room_forget"),
    path("talks/<str:talk>/seats", seating.seats, name="seats"),
    path("talks/<str:talk>/do/<str:act>", seating.do, name="do"),
    path("api/openapi.json", described.openapi, name="api_openapi"),
    *addresses(),
    *(each for each in desk.urlpatterns if each.name not in NOT_HERE),
]
handler400, handler404, handler500 = desk.handler400, desk.handler404, away.broken
handler429 = entering.too_many
