import type { LanguageWords } from "@/lib/cards/words/language-words";

export const english: LanguageWords = {
  headings: {
    title:
      "title, summary, name, subject, headline, card title, card name, issue title, issue summary, story title, story name, task name, task, work item title, item, card, short description, description",
    reference: "reference, ref, issue key, work item key, key, external reference",
    number:
      "external id, work item id, ticket id, ticket number, ticket, card id, story id, task id, item id, id, identifier, iid, issue id, issue number, number, task number, bug id, defect id, request id, incident number, #, no",
    url: "url, link, web url, issue url, card url, permalink, web link, href",
    type: "type, work type, work item type, issue type, card type, item type, story type, ticket type, task type, type of work, issue type name, type name, tracker, category, kind, kind of work, nature",
    size: "size, t shirt size, tshirt size, t shirt, tshirt, card size, feature size",
    points:
      "story points, story point, story point estimate, points, weight, effort points, estimate, estimated points",
    client: "client, customer, client name, customer name, account, company",
    classOfService: "class of service, service class, cos",
    prioritised:
      "prioritised, prioritized, queued, selected, selected for development, ready, ready for development, to do, todo, backlog, created, creation, raised, requested, request, reported, submitted, opened, open, logged, filed, entered queue, creation log",
    committed:
      "committed, commitment, commit, dev started, development started, work started, started, start, actual start, activated, in progress, first in progress, in development, doing, begun, development, dev, begin, began, work began, work begun, start of work, taken up, picked up, work start, activation",
    released:
      "released, release, live, in production, deployed, shipped, delivered, done, completed, completion, closed, resolved, resolution, finished, finish, accepted, actual end, ended, closing, closure, actual finish, actual release, deployment, work done, work finished, went live, go live, last resolved, last closed, solved, fixed",
    promised:
      "promised, promise, due, deadline, target, due by, eta, promised for, target end, target release, target delivery, planned end, planned release, planned finish, planned delivery, planned completion, expected end, expected delivery, expected completion, expected release, estimated delivery, estimated completion, estimated end",
    cancelled:
      "cancelled, canceled, cancellation, cancelation, abandoned, discarded, withdrawn, rejected, declined",
    notes: "notes, note, description, details, remarks, comments, comment",
    labels: "labels, label, tags, tag",
    status:
      "status, state, issue status, current state, current status, status name, state name, workflow state, stage, column, section column, list, list name, status category, state category, progress",
    resolution:
      "resolution, resolution name, reason, state reason, close reason, closing reason, closed reason, resolved reason, resolution reason, resolution type, resolution status, closure reason, outcome, disposition, rejection reason, cancellation reason, cancel reason, close code, closure code, resolution code",
    project:
      "project, project key, project name, repository, repo, repo name, repository name, product, team project, team, board, space, workspace, organisation, organization, service, module, component, application, app",
    end: "end",
    parent:
      "parent, parent id, parent key, parent issue, parent issue id, parent issue key, parent task, parent item, parent work item, parent card, parent ticket, parent story, parent task id, parent reference, parent reference id, subtask of, sub task of, part of",
  },
  changed:
    "updated, update, modified, modification, changed, change, edited, viewed, seen, accessed, visited, exported, export, imported, synced, activity, touched, refreshed, extracted, downloaded, fetched, crawled, generated, printed, snapshot, as of, last moved, moved, commented, loaded, ingested, extract, last comment, report date, snapshot date",
  planned:
    "planned, plan, planning, baseline, estimate, estimated, estimation, expected, forecast, forecasted, projected, scheduled, schedule, eta, target, targeted, due, deadline, promise, promised, goal, proposed, desired, required, needed, anticipated, timeline, birth, birthday, born, reminder, remind, expires, expiry, expiration, expired, valid, warranty, renewal, by, follow up, next, hire, review date",
  date: "date, day, on, at, time, timestamp, datetime, utc, gmt, ts, when, ms, millis, milliseconds, epoch, unix, iso",
  card: "issue, ticket, card, task, item, work item, story, work, request, custom, field, of, the, first",
  actual: "actual",
  startDate: "start date, start on",
  statuses: {
    cancelled:
      "cancel*, wont do, won t do, wont fix, won t fix, wontfix, will not fix, will not do, cant fix, can t fix, cannot fix, cant do, can t do, cannot reproduce, can t reproduce, cant reproduce, not reproducible, not planned, not a bug, no bug, not needed, not doing, rejected, abandoned, discarded, declined, removed, duplicate, duplicated, obsolete, invalid, works as designed, as designed, by design, out of scope, superseded, withdrawn, dropped, killed, out of date, outdated, trash, deleted, cut",
    started:
      "in progress, inprogress, progress, ongoing, now, doing, start, started, active, activated, committed, wip, work, working, work in progress, develop, developing, development, dev, in dev, implement, implementing, implementation, build, building, code, coding, analysis, analyse, analysing, analyze, analyzing, design, designing, review, reviewing, in review, test, testing, tested, to be tested, awaiting, qa, uat, sit, verify, verification, verifying, validate, validation, validating, blocked, stuck, waiting, on hold, paused, acceptance, sign off, signoff, deploy, deploying, deployment, staging, integration, ready for test, ready for testing, ready for qa, ready for review, ready for release, ready for deploy, ready for deployment, ready for uat, ready for verification, ready to test, ready to review, ready to release, ready to deploy, ready to ship, refinement, specification",
    done: "done, closed, resolved, released, live, deployed, shipped, delivered, complete, completed, finished, finish, accepted, production, in production, archived, merged, fixed, verified, published, solved, implemented, launched",
    queue:
      "backlog, to do, todo, open, opened, reopened, new, created, ready, selected, next, queue, queued, planned, prioritised, prioritized, icebox, inbox, idea, ideas, proposed, approved, triage, triaged, unstarted, unscheduled, not started, ready to start, to start, ready for development, ready for dev, ready for work, selected for development, not done, not ready, upcoming, later, someday, up next, requested, submitted, pending, unconfirmed, confirmed, options, chosen",
  },
  work: {
    bug: "bug, bugs, bugfix, bugfixes, bug fix, bug fixes, defect, defects, fault, faults, regression, regressions, hotfix, hotfixes, fix, fixes",
    support:
      "support, incident, incidents, service request, service requests, service desk, help desk, helpdesk, customer query, customer queries, customer request, customer requests, customer question, customer questions, customer issue, customer issues, client query, client queries, client request, client requests, client question, client questions, client issue, client issues, query, queries, question, questions, complaint, complaints, escalation, escalations, outage, outages",
    chore:
      "infrastructure, infra, maintenance, report, reports, reporting, pre sale, pre sales, presale, presales, chore, chores, sub task, sub tasks, subtask, subtasks, task, tasks, debt, technical, tech, tech debt, technical debt, refactor, refactoring, spike, spikes, research, upgrade, upgrades, ops, operations, devops, build, deployment, release, test, tests, testing, documentation, docs, admin, internal, training, performance, security",
    feature:
      "mmf, mmfs, mvp, mvps, feature, features, story, stories, user story, user stories, epic, epics, enhancement, enhancements, improvement, improvements, requirement, requirements, product backlog item, product backlog items, pbi, pbis, change request, change requests, initiative, initiatives, capability, capabilities, idea, ideas, new functionality, new feature, feature request",
  },
  parts:
    "sub task, sub tasks, subtask, subtasks, sub issue, sub issues, sub item, sub items, subitem, subitems, child task, child tasks, child issue, checklist item, technical sub task, sub bug",
  wholes:
    "epic, epics, initiative, initiatives, theme, themes, saga, objective, capability, milestone, portfolio epic, legend",
  before: "from, old, previous, prev, before, prior, source",
  after: "to, new, after, next, target, destination",
};
