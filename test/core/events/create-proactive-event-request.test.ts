import {
  type CreateProactiveEventRequest,
  referenceIdPattern,
} from '../../../core/events/create-proactive-event-request';
import { validateCreateProactiveEventRequest } from '../../../core/events/validate-request';
import { fakeNow } from '../../support/fake-host';
import { messageAlert } from '../support/skill';

const check = (more: Record<string, unknown>) =>
  validateCreateProactiveEventRequest(messageAlert(more as Partial<CreateProactiveEventRequest>), fakeNow).map(
    ({ severity, path, rule }) => [severity, path, rule],
  );

test('A valid request has no findings', () => {
  expect(check({})).toEqual([]);
});

describe('The expiry', () => {
  test.each(['2030-02-01T10:05:00Z', '2030-02-01T12:06:00+02:00', '2030-02-02T09:59:59Z', '2030-02-02T10:00:00Z'])(
    '%s is fine',
    (expiryTime) => {
      expect(check({ expiryTime })).toEqual([]);
    },
  );

  test.each(['2030-02-01T10:04:59.999Z', '2030-02-02T10:00:00.001Z', '2030-02-01T09:00:00Z', '2029-02-01T11:00:00Z'])(
    '%s is out of bounds',
    (expiryTime) => {
      expect(check({ expiryTime })).toEqual([['refuse', 'expiryTime', 'range']]);
    },
  );

  test.each(['2030-02-01T11:00:00', '2030-02-01T11:00:00.123456'])('%p is read as UTC, with a hint', (expiryTime) => {
    expect(check({ expiryTime })).toEqual([['hint', 'expiryTime', 'zone']]);
    expect(check({ expiryTime: expiryTime.replace('T11', 'T10') })).toEqual([
      ['hint', 'expiryTime', 'zone'],
      ['refuse', 'expiryTime', 'range'],
    ]);
  });

  test.each([undefined, null, '', '2030-02-01', 1_896_174_000_000, '2030-02-30T11:00:00Z'])(
    '%p is no instant',
    (expiryTime) => {
      expect(check({ expiryTime })).toEqual([['refuse', 'expiryTime', 'instant']]);
    },
  );

  test('counts from now; counted from the timestamp it gives a hint', () => {
    expect(check({ timestamp: '2030-02-01T09:00:00Z', expiryTime: '2030-02-02T09:30:00Z' })).toEqual([
      ['hint', 'expiryTime', 'range'],
    ]);
    expect(check({ timestamp: '2030-02-01T10:02:00Z', expiryTime: '2030-02-01T10:06:00Z' })).toEqual([
      ['hint', 'expiryTime', 'range'],
    ]);
  });

  test('is checked besides a broken timestamp', () => {
    expect(check({ timestamp: 'now', expiryTime: '2030-02-03T10:00:00Z' })).toEqual([
      ['refuse', 'timestamp', 'instant'],
      ['refuse', 'expiryTime', 'range'],
    ]);
  });
});

describe('The Reference ID', () => {
  test.each(['a', 'Z9~', 'boiler~2030~02~01', '~', 'x'.repeat(100)])('%s is fine', (referenceId) => {
    expect(check({ referenceId })).toEqual([]);
    expect(referenceId).toMatch(referenceIdPattern);
  });

  test.each(['9b2e4c3a-6f1d-4a7e-8c55-0d2f6b1a9e33', 'a.b', 'a_b', 'a:b'])('%p is sent with a hint', (referenceId) => {
    expect(check({ referenceId })).toEqual([['hint', 'referenceId', 'pattern']]);
  });

  test.each(['', ' ', 'a b', 'a/b', 'ä', 'a\n', 'x'.repeat(101), 7, null, undefined, ['a']])(
    '%p is refused',
    (referenceId) => {
      expect(check({ referenceId })).toEqual([['refuse', 'referenceId', 'pattern']]);
    },
  );
});

describe('The event', () => {
  test.each([undefined, null, 'AMAZON.MessageAlert.Activated', []])('%p is refused', (event) => {
    expect(check({ event })).toEqual([['refuse', 'event', 'required']]);
  });

  test.each([undefined, null, '', 7])('without a name (%p) is refused', (name) => {
    expect(check({ event: { name, payload: {} } })).toEqual([['refuse', 'event.name', 'required']]);
  });

  test('of an unknown name goes with a hint, if its payload is an object', () => {
    expect(check({ event: { name: 'AMAZON.New.Thing', payload: { a: 1 } } })).toEqual([
      ['hint', 'event.name', 'unknown'],
    ]);
    expect(check({ event: { name: 'AMAZON.New.Thing', payload: 'a' } })).toEqual([
      ['hint', 'event.name', 'unknown'],
      ['refuse', 'event.payload', 'type'],
    ]);
  });

  test('is not known by our short name', () => {
    expect(check({ event: { name: 'messageAlert', payload: {} } })).toEqual([['hint', 'event.name', 'unknown']]);
  });
});

describe('The localized texts', () => {
  const event = {
    name: 'AMAZON.WeatherAlert.Activated',
    payload: { weatherAlert: { alertType: 'TORNADO', source: 'localizedattribute:source' } },
  };

  test('need every text that the payload refers to, in every locale', () => {
    const localizedAttributes = [
      { locale: 'en-US', source: 'Weather Service' },
      { locale: 'de-DE' },
      { locale: 'fr-FR', source: ' ' },
    ];
    expect(check({ event, localizedAttributes })).toEqual([
      ['refuse', 'localizedAttributes[1].source', 'localized'],
      ['refuse', 'localizedAttributes[2].source', 'localized'],
    ]);
  });

  test.each([undefined, []])('are refused as %p where the payload refers to one', (localizedAttributes) => {
    expect(check({ event, localizedAttributes })).toEqual([['refuse', 'localizedAttributes', 'required']]);
  });

  test.each([undefined, []])('give a hint as %p where it refers to none', (localizedAttributes) => {
    expect(check({ localizedAttributes })).toEqual([['hint', 'localizedAttributes', 'required']]);
  });

  test.each([null, 'en-US', { locale: 'en-US' }])('are refused as %p', (localizedAttributes) => {
    expect(check({ localizedAttributes })).toEqual([['refuse', 'localizedAttributes', 'type']]);
  });

  test.each([
    [['en-US'], 'localizedAttributes[0]', 'refuse', 'type'],
    [[{}], 'localizedAttributes[0].locale', 'refuse', 'required'],
    [[{ locale: '' }], 'localizedAttributes[0].locale', 'refuse', 'required'],
    [[{ locale: 'en' }], 'localizedAttributes[0].locale', 'hint', 'pattern'],
    [[{ locale: 'en-us' }], 'localizedAttributes[0].locale', 'hint', 'pattern'],
    [[{ locale: 'en-US', more: 7 }], 'localizedAttributes[0].more', 'refuse', 'type'],
  ])('%j', (localizedAttributes, path, severity, rule) => {
    expect(check({ localizedAttributes })).toEqual([[severity, path, rule]]);
  });

  test('give a hint where a locale stands twice', () => {
    const localizedAttributes = ['en-US', 'de-DE', 'en-US'].map((locale) => ({ locale }));
    expect(check({ localizedAttributes })).toEqual([['hint', 'localizedAttributes', 'unique']]);
  });

  test('may hold more than is needed', () => {
    expect(check({ localizedAttributes: [{ locale: 'en-US', more: 'text' }] })).toEqual([]);
  });

  test.each(['toString', 'constructor', '__proto__'])('do not take a key of every object, %s, for a text', (key) => {
    const referring = { name: 'AMAZON.New.Thing', payload: { a: `localizedattribute:${key}` } };
    expect(check({ event: referring })).toContainEqual(['refuse', `localizedAttributes[0].${key}`, 'localized']);
  });
});

describe('The audience', () => {
  test.each([
    [{ type: 'Unicast', payload: { user: 'u' } }, []],
    [{ type: 'Multicast', payload: {} }, []],
    [{ type: 'Multicast', payload: { user: 'u' } }, [['refuse', 'relevantAudience.payload.user', 'unknown']]],
    [{ type: 'Multicast', payload: { user: undefined } }, [['refuse', 'relevantAudience.payload.user', 'unknown']]],
    [{ type: 'Multicast' }, [['hint', 'relevantAudience.payload', 'required']]],
    [{ type: 'Multicast', payload: null }, [['refuse', 'relevantAudience.payload', 'type']]],
    [{ type: 'Unicast', payload: {} }, [['refuse', 'relevantAudience.payload.user', 'required']]],
    [{ type: 'Unicast' }, [['refuse', 'relevantAudience.payload.user', 'required']]],
    [{ type: 'Unicast', payload: { user: ' ' } }, [['refuse', 'relevantAudience.payload.user', 'required']]],
    [{ type: 'Unicast', payload: { user: 7 } }, [['refuse', 'relevantAudience.payload.user', 'required']]],
    [{ type: 'unicast', payload: { user: 'u' } }, [['refuse', 'relevantAudience.type', 'choice']]],
    [{ type: 'MULTICAST', payload: {} }, [['refuse', 'relevantAudience.type', 'choice']]],
    [{ payload: { user: 'u' } }, [['refuse', 'relevantAudience.type', 'choice']]],
    [undefined, [['refuse', 'relevantAudience', 'required']]],
    ['Multicast', [['refuse', 'relevantAudience', 'required']]],
  ])('%j', (relevantAudience, findings) => {
    expect(check({ relevantAudience })).toEqual(findings);
  });
});

test.each([
  ['en-UK', 'en-GB'],
  ['english', 'en-US'],
  ['en_us', 'en-US'],
  ['DE-de', 'de-DE'],
  ['pt-PT', 'pt-BR'],
  ['xx-YY', 'a locale such as en-US'],
])('The locale %s gives a hint that names %s', (locale, nearest) => {
  const request = messageAlert({ localizedAttributes: [{ locale }] });
  expect(validateCreateProactiveEventRequest(request, fakeNow)).toMatchObject([
    {
      severity: 'hint',
      path: 'localizedAttributes[0].locale',
      rule: 'pattern',
      allowed: `${nearest}; Alexa has no locale of this name`,
    },
  ]);
});

test('A locale for which Amazon does not list the event gives a hint', () => {
  const event = {
    name: 'AMAZON.OrderStatus.Updated',
    payload: { state: { status: 'ORDER_SHIPPED' }, order: { seller: { name: 'localizedattribute:sellerName' } } },
  };
  const localizedAttributes = ['en-US', 'ja-JP'].map((locale) => ({ locale, sellerName: 'Shop' }));
  expect(check({ event, localizedAttributes })).toEqual([['hint', 'localizedAttributes[1].locale', 'locale']]);
});

test('Keys that the request does not know give a hint', () => {
  expect(check({ referenceID: 'x' })).toEqual([['hint', 'referenceID', 'unknown']]);
  const { event, relevantAudience } = messageAlert();
  const payload = { ...relevantAudience.payload, locale: 'en-US' };
  expect(
    check({ event: { ...event, version: 1 }, relevantAudience: { ...relevantAudience, payload, to: 'x' } }),
  ).toEqual([
    ['hint', 'event.version', 'unknown'],
    ['hint', 'relevantAudience.to', 'unknown'],
    ['hint', 'relevantAudience.payload.locale', 'unknown'],
  ]);
});

test.each([undefined, null, 'text', []])('The request %p is refused', (request) => {
  expect(validateCreateProactiveEventRequest(request, fakeNow).map(({ severity, rule }) => [severity, rule])).toEqual([
    ['refuse', 'type'],
  ]);
});
