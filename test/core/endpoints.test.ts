import { amazonEndpoints, isRegion, readRegion } from '../../core/endpoints';

import type { Problem } from '../../core/problems';

test.each([
  ['NA', 'https://api.amazonalexa.com'],
  ['EU', 'https://api.eu.amazonalexa.com'],
  ['FE', 'https://api.fe.amazonalexa.com'],
] as const)('Region %s is at %s, and obtains its tokens where all do', (region, apiUrl) => {
  expect(amazonEndpoints(region)).toEqual({ tokenUrl: 'https://api.amazon.com/auth/o2/token', apiUrl });
});

test('A region is one of three, exactly', () => {
  expect(['NA', 'EU', 'FE'].every(isRegion)).toBe(true);
  expect(['na', 'US', '', ' NA', 'toString', '__proto__', undefined, null, 1, ['NA']].some(isRegion)).toBe(false);
});

describe('What a user gives for a region', () => {
  test.each([
    ['NA', 'NA'],
    [' eu ', 'EU'],
    ['fe\n', 'FE'],
    ['https://api.amazonalexa.com', 'NA'],
    ['https://api.eu.amazonalexa.com/', 'EU'],
    ['https://api.fe.amazonalexa.com//', 'FE'],
    ['HTTPS://API.EU.AmazonAlexa.com', 'EU'],
  ])('%j is %s', (value, region) => {
    expect(readRegion(value, 'Region', [])).toBe(region);
  });

  test.each([
    '',
    'US',
    'toString',
    '__proto__',
    'http://api.amazonalexa.com',
    'https://api.amazonalexa.com.evil.com',
    'https://evil.com/https://api.amazonalexa.com',
    'https://api.amazonalexa.com@evil.com',
    'https://evil.com#https://api.amazonalexa.com',
    'https://api.amazonalexa.com/v1/proactiveEvents',
    'https://api.amazonalexa.com:8443',
    'https://api.fe.amazon.com',
    'https://api.amazonalexa.com.',
    'https://api。amazonalexa.com',
    'http://localhost:3100',
    'api.amazonalexa.com',
  ])('%j is refused: an address from outside never decides where a token goes', (value) => {
    const problems: Problem[] = [];
    expect(readRegion(value, 'Region of the customer', problems)).toBeUndefined();
    expect(problems.map(({ path, label, rule }) => [path, label, rule])).toEqual([
      ['region', 'Region of the customer', 'choice'],
    ]);
    expect(problems[0]?.allowed).toBe(
      'NA, EU, FE or one of https://api.amazonalexa.com, https://api.eu.amazonalexa.com, ' +
        'https://api.fe.amazonalexa.com',
    );
  });
});
