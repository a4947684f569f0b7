"""Finds letters, calls, meetings and statements: trigger words, the roles around them, and which words mean the same one."""
