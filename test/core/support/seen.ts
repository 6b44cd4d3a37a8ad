import { inspect } from 'node:util';
import type { AlexaError } from '../../../core/errors';
import type { FakeHost } from '../../support/fake-host';
import { rejectionOf } from './rejection';
import { routedHost } from './routed-host';
import { clientOf, type RawClient } from './skill';

export type Call = (client: RawClient) => Promise<unknown>;
export type Settings = NonNullable<Parameters<typeof clientOf>[1]>;
export type Route = Parameters<typeof routedHost>[0];

/** Everything that a host, a log or a user could see of an error. */
export function visible(error: AlexaError, host: FakeHost): string {
  const fields = Object.getOwnPropertyNames(error).map((name) => `${name} ${String(Reflect.get(error, name))}`);
  const whole = [inspect(error, { depth: 10 }), JSON.stringify(error)];
  return [`${error}`, error.message, error.details, error.advice, error.stack, ...whole, ...fields, host.logged()].join(
    '\n',
  );
}

/** The same of a call that fails with these answers. */
export async function seen(call: Call, settings: Settings, route: Route): Promise<string> {
  const host = routedHost(route);
  return visible(await rejectionOf(call(clientOf(host, { limits: { maxAttempts: 2 }, ...settings }))), host);
}
