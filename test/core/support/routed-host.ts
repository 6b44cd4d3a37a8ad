import { type HttpRequest, type HttpResponse, NoAnswer, type NoAnswerReason } from '../../../core/host';
import { type FakeHost, fakeHost } from '../../support/fake-host';

type Routed = Partial<HttpResponse> | { noAnswer: NoAnswerReason };

/** A fake host that answers by a function of the request, for sends whose number is not known beforehand. */
export function routedHost(route: (request: HttpRequest) => Routed | Promise<Routed>): FakeHost {
  const host = fakeHost();
  host.send = async (request) => {
    host.requests.push(request);
    if (host.requests.length > 1000) throw new Error('routed host: the sends do not come to an end');
    const answer = await route(request);
    if (!('noAnswer' in answer)) return { statusCode: 200, headers: {}, body: '', bodyComplete: true, ...answer };
    if (answer.noAnswer === 'timeout') host.pass(request.timeoutMs);
    throw new NoAnswer(answer.noAnswer);
  };
  return host;
}
