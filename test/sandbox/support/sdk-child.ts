import { type SdkSettings, sdkClients, sdkErrorOf, sdkEvent } from './sdk';

/**
 * The whole of the SDK in a process of its own, because the certificate it trusts is read at the start of a process.
 * Argument: the settings as JSON; prints what came back as JSON.
 */
async function main(): Promise<void> {
  const settings = JSON.parse(process.argv[2] ?? '') as SdkSettings;
  const anna = 'amzn1.ask.account.SANDBOX-ANNA';
  const { lwa, events, messages } = sdkClients(settings);
  const token = await lwa.getAccessTokenForScope('alexa:abc');
  const event = await events.callCreateProactiveEvent(sdkEvent('tls', anna), 'DEVELOPMENT');
  const message = await messages.callSendSkillMessage(anna, { data: { over: 'TLS' } });
  const refusal = await sdkErrorOf(messages.sendSkillMessage('nobody', { data: {} }));
  process.stdout.write(
    JSON.stringify({
      token: token.slice(0, 4),
      event: event.statusCode,
      message: message.statusCode,
      refusal: { statusCode: refusal.statusCode, response: refusal.response },
    }),
  );
}

void main();
