import { join } from 'node:path';

import type * as AlexaClientModule from '../../core/alexa-client';
import type * as CheckedEventModule from '../../core/events/checked-event';
import type * as RedactionModule from '../../core/redaction';
import type * as SkillModule from '../../core/skill';
import { benchEvent } from '../event';

/** What users get: compiled by tsc, not on the fly. */
const compiledCore = join(__dirname, '../../build/n8n/dist/core');

/** Gets ready for `inFlight` sends at once to the server at `url`, and gives the function that makes one. */
type Contestant = (url: string, inFlight: number) => Promise<(number: number) => Promise<void>>;

const path = '/v1/proactiveEvents/stages/development';
const form =
  'grant_type=client_credentials&client_id=bench&client_secret=bench-secret&scope=alexa%3A%3Aproactive_events';
// Numbers below 0 are the warm-up's.
const idOf = (number: number) => (number < 0 ? 1_000_000 - number : number);

export type ContestantName = 'floor' | 'node-http' | 'core' | 'ask-sdk' | 'axios';

export const contestants: Record<ContestantName, Contestant> = {
  /**
   * undici with kept connections and a token obtained once: what a hand-written client without any extras costs.
   */
  floor: async (url, inFlight) => {
    const { Pool } = await import('undici');
    const pool = new Pool(url, { connections: inFlight, connect: { rejectUnauthorized: false } });
    const exchanged = await pool.request({
      path: '/auth/o2/token',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form,
    });
    const { access_token: token } = (await exchanged.body.json()) as { access_token: string };
    return async (number) => {
      const { statusCode, body } = await pool.request({
        path,
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(benchEvent(idOf(number))),
      });
      await body.text();
      if (statusCode !== 202) throw new Error(`status ${statusCode}`);
    };
  },

  /** The same transport that core uses here, without core: what node:http alone costs. */
  'node-http': async (url, inFlight) => {
    const { createNodeHttpHost } = await import('../node-http-host');
    const host = createNodeHttpHost(inFlight);
    const common = { method: 'POST', timeoutMs: 10_000 } as const;
    const exchanged = await host.send({
      ...common,
      url: `${url}/auth/o2/token`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: form,
    });
    const { access_token: token } = JSON.parse(exchanged.body) as { access_token: string };
    return async (number) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const { statusCode } = await host.send({
        ...common,
        url: `${url}${path}`,
        headers,
        body: JSON.stringify(benchEvent(idOf(number))),
      });
      if (statusCode !== 202) throw new Error(`status ${statusCode}`);
    };
  },

  core: async (url, inFlight) => {
    const core = async (name: string) => await import(`${compiledCore}/${name}.js`);
    const { createAlexaClient } = (await core('alexa-client')) as typeof AlexaClientModule;
    const { checkEvent } = (await core('events/checked-event')) as typeof CheckedEventModule;
    const { createRedact } = (await core('redaction')) as typeof RedactionModule;
    const { readSkill } = (await core('skill')) as typeof SkillModule;
    const { createNodeHttpHost } = await import('../node-http-host');
    const host = createNodeHttpHost(inFlight);
    const form = { clientId: 'bench', clientSecret: 'bench-secret', endpoint: 'custom', concurrency: inFlight };
    const skill = readSkill({ ...form, tokenUrl: `${url}/auth/o2/token`, apiUrl: url }, []);
    const client = createAlexaClient(host, skill);
    const checks = { redact: createRedact([skill.secret]) };
    return async (number) => {
      const event = checkEvent(benchEvent(idOf(number)), 'development', { ...checks, nowMs: host.now() });
      await client.createProactiveEvent(event);
    };
  },

  /** Amazon's SDK for Node.js with its default transport. */
  'ask-sdk': async (url) => {
    const [{ DefaultApiClient }, { services }] = await Promise.all([import('ask-sdk-core'), import('ask-sdk-model')]);
    const client = new services.proactiveEvents.ProactiveEventsServiceClient(
      { apiClient: new DefaultApiClient(), apiEndpoint: url, authorizationValue: '' },
      { clientId: 'bench', clientSecret: 'bench-secret', authEndpoint: url },
    );
    return async (number) => await client.createProactiveEvent(benchEvent(idOf(number)), 'DEVELOPMENT');
  },

  /** axios as its documents show it, with a token obtained once. */
  axios: async (url) => {
    const { default: axios } = await import('axios');
    const exchanged = await axios.post<{ access_token: string }>(`${url}/auth/o2/token`, form);
    const headers = { authorization: `Bearer ${exchanged.data.access_token}` };
    return async (number) => void (await axios.post(`${url}${path}`, benchEvent(idOf(number)), { headers }));
  },
};
