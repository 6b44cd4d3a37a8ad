import type { INodeProperties } from 'n8n-workflow';
import { properties } from '../../../nodes/AlexaProactiveEvent/properties.generated';

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

test('the bounds and defaults of attempts and deadline are those of core', () => {
  const [options] = named('options');
  const inOptions = (name: string) => (options?.options as INodeProperties[]).find((option) => option.name === name);
  expect(inOptions('maxAttempts')).toMatchObject({ default: 5, typeOptions: { minValue: 1, maxValue: 10 } });
  expect(inOptions('deadlineSeconds')).toMatchObject({ default: 60, typeOptions: { minValue: 1, maxValue: 600 } });
});
