/** A local stand-in for Amazon's out-of-session services for Alexa skills: the parts for use in a program. */
export { type RefusalName, refusals } from './error-responses';
export {
  type FaultEffect,
  type FaultInput,
  type FaultKind,
  type FaultRule,
  faultDeclarations,
  type FaultService,
} from './faults';
export type {
  FaultEntry,
  LogEntry,
  MessageReceivedEnvelope,
  PendingNotification,
  ProactiveEventEntry,
  RefusalEntry,
  Ring,
  SkillEventEntry,
  SkillMessageEntry,
  TokenExchangeEntry,
} from './log-entries';
export type { Control, ControlResult } from './operations/control';
export type { ClockInput, ClockReport } from './operations/clock';
export type { FaultReport } from './operations/faults';
export type { StateReport } from './operations/feed';
export type { UserInput } from './operations/users';
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox';
export type { TlsFiles } from './server';
export { createDefaultSkill, notificationsPermission, type SandboxSkill, type SandboxUser } from './skills';
export {
  defaultSwitches,
  type SwitchDeclaration,
  switchDeclarations,
  type Switches,
  type SwitchName,
} from './switches';
export { version } from './version';
