/** A local stand-in for Amazon's out-of-session services for Alexa skills: the parts for use in a program. */
export { type RefusalName, refusals } from './error-responses';
export type {
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
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox';
export type { TlsFiles } from './server';
export { createDefaultSkill, notificationsPermission, type SandboxSkill, type SandboxUser } from './skills';
export { defaultSwitches, type SwitchDeclaration, switchDeclarations, type Switches, type SwitchName } from './switches';
export { version } from './version';
