"""Finds letters, calls, meetings and statements: triggers, roles, and what is one."""
