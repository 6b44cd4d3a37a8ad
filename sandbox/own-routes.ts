import { openApiDocument } from './openapi/document';
import { readClock, writeClock } from './operations/clock';
import { readLog, readSwitches, reset, writeSwitches } from './operations/control';
import { readFaults, writeFaults } from './operations/faults';
import { readFeed, readState } from './operations/feed';
import { readPageFile } from './operations/page';
import { readRules } from './operations/rules';
import { addUser, changeUser, removeUser } from './operations/users';
import type { OwnRoute } from './route';

/** Nothing of it is Amazon's, all of it is behind the guard, and nothing of it is logged. */
export const ownRoutes: readonly OwnRoute[] = [
  {
    method: 'GET',
    path: '/sandbox/state',
    operation: readState,
    gives: 'State',
    summary: 'Skills without secrets, users, switches, faults and clock.',
  },
  {
    method: 'GET',
    path: '/sandbox/log',
    operation: readLog,
    gives: 'Log',
    summary: 'All that arrived, in order, and the notifications that wait.',
  },
  {
    method: 'GET',
    path: '/sandbox/feed',
    operation: readFeed,
    gives: 'event stream',
    summary: 'Server-sent events: state (State), entry (Entry), reset.',
  },
  { method: 'POST', path: '/sandbox/reset', operation: reset, gives: 'Reset', summary: 'As after the start.' },
  {
    method: 'GET',
    path: '/sandbox/switches',
    operation: readSwitches,
    gives: 'SwitchesReport',
    summary: 'The switches, their declarations, and the actions.',
  },
  {
    method: 'POST',
    path: '/sandbox/switches',
    operation: writeSwitches,
    takes: 'Control',
    gives: 'ControlResult',
    summary: 'Sets switches and takes actions: all or none.',
  },
  {
    method: 'GET',
    path: '/sandbox/faults',
    operation: readFaults,
    gives: 'FaultsReport',
    summary: 'The fault rules, how many requests they matched, and their declarations.',
  },
  {
    method: 'POST',
    path: '/sandbox/faults',
    operation: writeFaults,
    takes: 'Faults',
    gives: 'FaultsReport',
    summary: 'Replaces all rules: all or none.',
  },
  {
    method: 'POST',
    path: '/sandbox/users',
    operation: addUser,
    takes: 'NewUser',
    gives: 'UserAnswer',
    status: 201,
    summary: 'A new customer of a skill.',
  },
  {
    method: 'PATCH',
    path: '/sandbox/users/{userId}',
    operation: changeUser,
    takes: 'UserChange',
    gives: 'UserAnswer',
    summary: 'Locale, region, subscriptions; disables the skill or enables it again.',
  },
  {
    method: 'DELETE',
    path: '/sandbox/users/{userId}',
    operation: removeUser,
    gives: 'UserRemoved',
    summary: 'The customer disables the skill and is gone.',
  },
  { method: 'GET', path: '/sandbox/clock', operation: readClock, gives: 'Clock', summary: 'The clock of the sandbox.' },
  {
    method: 'POST',
    path: '/sandbox/clock',
    operation: writeClock,
    takes: 'ClockInput',
    gives: 'Clock',
    summary: 'Turns the clock; it goes on from there.',
  },
  {
    method: 'GET',
    path: '/sandbox/rules',
    operation: readRules,
    gives: 'Rules',
    summary: 'Every refusal that there is, with its source.',
  },
  {
    method: 'GET',
    path: '/sandbox/page/{file}',
    operation: readPageFile,
    gives: 'file',
    summary: 'The files of the page at /.',
  },
  {
    method: 'GET',
    path: '/sandbox/openapi.json',
    operation: ({ url }) => ({ status: 200, body: openApiDocument(ownRoutes, url) }),
    gives: 'OpenAPI',
    summary: 'This document.',
  },
];
