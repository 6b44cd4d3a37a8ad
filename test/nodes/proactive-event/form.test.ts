import { retryLimitBounds } from '../../../core/http/limits';
import { deadlineOption, maximumAttemptsOption } from '../../../nodes/shared/properties';
import { properties } from '../../../nodes/AlexaProactiveEvent/description';

const named = (name: string) => properties.filter((property) => property.name === name);

test('live together with all customers shows a warning, and nothing else does', () => {
  expect(named('liveMulticastNotice')).toMatchObject([
    { type: 'notice', displayOptions: { show: { audience: ['Multicast'], stage: ['live'] } } },
  ]);
});

test('the form begins safe: one customer, who must be named, on the development stage', () => {
  expect(named('audience')).toMatchObject([{ default: 'Unicast', noDataExpression: true }]);
  expect(named('stage')).toMatchObject([{ default: 'development', noDataExpression: true }]);
  expect(named('userId')).toMatchObject([{ default: '', required: true }]);
  expect(named('allowSeveralMulticasts')).toMatchObject([{ default: false, noDataExpression: true }]);
});

test('the bounds in the form are those of core', () => {
  expect(named('expiresAfterMinutes')).toMatchObject([{ default: 60, typeOptions: { minValue: 5, maxValue: 1440 } }]);
});

test('the defaults that the form shows for attempts and deadline are those of core', () => {
  expect(maximumAttemptsOption.default).toBe(retryLimitBounds.maxAttempts.default);
  expect(deadlineOption.default).toBe(retryLimitBounds.deadlineSeconds.default);
});
