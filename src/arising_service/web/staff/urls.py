"""Addresses of the staff site. None holds a name of a person."""

from __future__ import annotations

from django.urls import path

from arising_service.web.staff.views import (
    answers,
    asks,
    audit,
    briefs,
    desk,
    exempt,
    home,
    own_account,
    papers,
    second_step,
    signing_in,
    users,
)

urlpatterns = [
    path("sign-in/", signing_in.sign_in, name="sign-in"),
    path("sign-in/", signing_in.sign_in, name="account_login"),  # as django-allauth calls it, here and below
    path("sign-in/code/", second_step.enter_code, name="mfa_authenticate"),
    path("sign-in/directory/", signing_in.to_directory, name="directory"),
    path("sign-in/directory/back/", signing_in.back_from_directory, name="directory-back"),
    path("sign-out/", signing_in.sign_out, name="sign-out"),
    path("staff/", home.home, name="staff-home"),
    path("staff/password/", own_account.change_password, name="staff-password"),
    path("staff/account/", own_account.account, name="staff-account"),
    path("staff/account/password-again/", own_account.password_again, name="account_reauthenticate"),
    path("staff/account/code-again/", second_step.code_again, name="mfa_reauthenticate"),
    path("staff/account/two-step/on/", second_step.turn_on, name="mfa_activate_totp"),
    path("staff/account/two-step/off/", second_step.turn_off, name="mfa_deactivate_totp"),
    path("staff/account/two-step/codes/", second_step.codes, name="mfa_view_recovery_codes"),
    path("staff/account/two-step/codes/new/", second_step.new_codes, name="mfa_generate_recovery_codes"),
    path("staff/desk/", desk.desk, name="staff-desk"),
    path("staff/desk/decide/", desk.decide, name="staff-desk-decide"),
    path("staff/desk/later/", desk.put_off, name="staff-desk-later"),
    path("staff/desk/undo/", desk.undo, name="staff-desk-undo"),
    path("staff/asks/mine/", answers.own, name="staff-own-asks"),
    path("staff/asks/<slug:name>/", asks.ask, name="staff-ask"),
    path("staff/asks/<slug:name>/answer/", answers.answer, name="staff-ask-answer"),
    path("staff/asks/<slug:name>/discharge/", asks.discharge, name="staff-ask-discharge"),
    path("staff/asks/<slug:name>/change/<slug:what>/", asks.change, name="staff-ask-change"),
    path("staff/asks/<slug:name>/decisions/<int:number>/undo/", asks.take_back, name="staff-ask-undo"),
    path("staff/papers/add/", papers.add, name="staff-papers-add"),
    path("staff/papers/reading/", papers.reading, name="staff-papers-reading"),
    path("staff/papers/failed/", papers.failed, name="staff-papers-failed"),
    path("staff/papers/<hash:sha256>/retry/", papers.retry, name="staff-paper-retry"),
    path("staff/exempt/", exempt.papers, name="staff-exempt"),
    path("staff/exempt/papers/<hash:sha256>/", exempt.paper, name="staff-exempt-paper"),
    path("staff/exempt/items/<int:number>/", exempt.item, name="staff-exempt-item"),
    path("staff/briefs/", briefs.briefs, name="staff-briefs"),
    path("staff/briefs/<slug:slug>/<str:on>/", briefs.brief, name="staff-brief"),
    path("staff/briefs/<slug:slug>/<str:on>/brief.docx", briefs.brief_docx, name="staff-brief-docx"),
    path("staff/audit/", audit.audit, name="staff-audit"),
    path("staff/users/", users.all_users, name="staff-users"),
    path("staff/users/add/", users.add, name="staff-user-add"),
    path("staff/users/<int:number>/", users.one, name="staff-user"),
    path("staff/users/<int:number>/password/", users.password, name="staff-user-password"),
    path("staff/users/<int:number>/two-step/", users.two_step, name="staff-user-two-step"),
]
