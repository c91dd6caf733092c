-- A notice may be about a convention, as it may be about a poll: it leads there.

alter table notice drop constraint notice_subject_kind_check;
alter table notice add constraint notice_subject_kind_check check (subject_kind in ('poll', 'convention'));
