/** Well-known errors about HTTP, cookies and the rules of browsers. */
import { rfc, type Rule } from '../rule'

const HTTP_2 = 'http/2|http 2|http2'
const HTTP_3 = 'http/3|http 3|http3'

export const HTTP: readonly Rule[] = [
  {
    id: 'http2-ends-tcp-blocking',
    fact: {
      ko: 'HTTP/2는 HTTP 수준의 HOL 블로킹만 없앴어요. TCP 세그먼트 하나가 유실되면 모든 스트림이 기다려요.',
      en: 'HTTP/2 ends head-of-line blocking only within HTTP: one lost TCP segment still holds up every stream.',
    },
    source: rfc(9114, '2'),
    card: 'http2-vs-http3',
    matches: {
      ko: [
        { order: [HTTP_2, 'tcp의 hol*|tcp hol*|tcp의 head of line|tcp head of line|tcp 수준의 hol*|전송 계층의 hol*', '해결|없앴|없앤|사라|해소'], without: ['남|여전|http/3|quic|http 수준|애플리케이션'] },
        { order: [HTTP_2, 'hol|head of line', '완전히|모두|전부', '해결|없앴|없앤|사라|해소'], without: ['남|여전|http/3|quic|http 수준|애플리케이션'] },
      ],
      en: [
        {
          order: [HTTP_2, 'removes|eliminates|solves|fixes|avoids|gets rid of|ends', 'tcp head of line|tcp level head of line|tcp hol|head of line blocking in tcp|head of line blocking of tcp|head of line blocking at the tcp|all head of line'],
          within: 15,
          without: ['still|http/3|quic|application'],
        },
        { order: [HTTP_2, 'head of line blocking completely|head of line blocking entirely|hol blocking completely|hol blocking entirely'], within: 30, without: ['still|http/3|quic|application'] },
      ],
    },
    wrong: {
      ko: ['HTTP/2는 TCP의 HOL Blocking을 해결했다.', 'HTTP/2에서는 HOL 블로킹이 완전히 사라졌다.', 'HTTP2는 멀티플렉싱으로 Head-of-Line Blocking을 모두 해결한다.'],
      en: ['HTTP/2 removes TCP head-of-line blocking.', 'HTTP/2 solves head-of-line blocking completely.', 'With multiplexing HTTP/2 eliminates all head-of-line blocking.'],
    },
    right: {
      ko: ['HTTP/2는 HTTP 수준의 HOL 블로킹을 해결했다.', 'HTTP/2에서도 TCP의 HOL 블로킹은 해결되지 않는다.', 'HTTP/2에는 TCP HOL 블로킹이 남아 있다.', 'HTTP/3는 TCP의 HOL 블로킹을 없앴다.'],
      en: ['HTTP/2 does not remove TCP head-of-line blocking.', 'HTTP/2 removes head-of-line blocking between responses.', 'HTTP/3 removes TCP head-of-line blocking.', 'HTTP/2 still suffers from head-of-line blocking in TCP.'],
    },
  },
  {
    id: 'http2-more-connections',
    fact: {
      ko: 'HTTP/2는 연결 하나에서 여러 스트림을 다중화해요. 연결을 더 여는 것은 HTTP/1.1에서 쓰던 방법이에요.',
      en: 'HTTP/2 multiplexes streams on one connection; opening more connections is what HTTP/1.1 does.',
    },
    source: rfc(9113, '9.1'),
    card: 'http1-vs-http2',
    matches: {
      ko: [{ order: [HTTP_2, '연결을 더 많이|여러 개의 연결을|여러 개의 tcp 연결을|연결을 여러 개|여러 연결을', '열|맺|사용|생성'], without: ['하나|1개|http/1|단일'] }],
      en: [{ order: [HTTP_2, 'opens|uses|creates', 'more connections|several connections|multiple connections|multiple tcp connections|many connections|more tcp connections'], within: 8, without: ['http/1*|one|single'] }],
    },
    wrong: {
      ko: ['HTTP/2는 연결을 더 많이 열어서 빠르다.', 'HTTP/2는 여러 개의 TCP 연결을 맺어 병렬로 요청한다.', 'HTTP2는 연결을 여러 개 사용해 성능을 높인다.'],
      en: ['HTTP/2 is faster because HTTP/2 opens more connections.', 'HTTP/2 uses multiple TCP connections in parallel.', 'HTTP/2 creates several connections for its streams.'],
    },
    right: {
      ko: ['HTTP/2는 연결 하나에서 여러 요청을 다중화한다.', 'HTTP/1.1은 연결을 여러 개 연다.', 'HTTP/2는 연결을 여러 개 열지 않는다.', 'HTTP/2는 단일 연결 위에 여러 스트림을 만든다.'],
      en: ['HTTP/2 uses a single connection.', 'HTTP/1.1 opens multiple connections.', 'HTTP/2 does not open more connections.', 'HTTP/2 opens many streams on one connection.'],
    },
  },
  {
    id: 'http3-on-tcp',
    fact: { ko: 'HTTP/3는 TCP가 아니라 UDP 위의 QUIC에서 동작해요.', en: 'HTTP/3 runs on QUIC over UDP, not on TCP.' },
    source: rfc(9114, '1'),
    card: 'http2-vs-http3',
    matches: {
      ko: [{
        order: [HTTP_3, 'tcp 위에서|tcp를 사용한|tcp를 사용하|tcp 기반|tcp를 기반|tcp로 동작|tcp 상에서'],
        within: 10,
        without: ['udp|quic|이전|제외|전까지|달리|미만'],
      }],
      en: [{
        order: [HTTP_3, 'runs over tcp|runs on tcp|uses tcp|on top of tcp|based on tcp|runs on top of tcp|is sent over tcp'],
        within: 14,
        without: ['udp|quic|earlier|before|than|fall*|while|whereas'],
      }],
    },
    wrong: {
      ko: ['HTTP/3는 TCP 위에서 동작한다.', 'HTTP/3도 TCP를 사용한다.', 'HTTP3는 TCP 기반 프로토콜이다.'],
      en: ['HTTP/3 runs over TCP.', 'HTTP/3 also uses TCP.', 'HTTP/3 is based on TCP and TLS.'],
    },
    right: {
      ko: ['HTTP/3는 QUIC 위에서 동작한다.', 'HTTP/3는 TCP를 사용하지 않는다.', 'HTTP/3는 TCP가 아니라 UDP 기반이다.', 'HTTP/3 이전의 버전은 TCP를 사용한다.'],
      en: ['HTTP/3 runs over QUIC.', 'HTTP/3 does not use TCP.', 'Unlike HTTP/3, HTTP/2 runs over TCP.', 'Versions before HTTP/3 use TCP.'],
    },
  },
  {
    id: 'http-always-tcp',
    fact: {
      ko: 'HTTP/1.1과 HTTP/2는 TCP를 쓰지만 HTTP/3는 UDP 위의 QUIC을 써요.',
      en: 'HTTP/1.1 and HTTP/2 use TCP, but HTTP/3 uses QUIC over UDP.',
    },
    source: rfc(9114, '3.1'),
    card: 'url-journey-why-connect-first',
    matches: {
      ko: [{
        order: ['http는|http 프로토콜은|https는', '항상 tcp|반드시 tcp|무조건 tcp|tcp만'],
        within: 8,
        without: ['http/*|quic|웹소켓|1.1|버전|지만'],
      }],
      en: [{
        order: ['http|https', 'always runs on tcp|always runs over tcp|always uses tcp|uses only tcp|only uses tcp|only runs on tcp|only runs over tcp|is tcp only'],
        within: 4,
        without: ['http/*|quic|websocket*|1.1|version*'],
      }],
    },
    wrong: {
      ko: ['HTTP는 항상 TCP 위에서 동작한다.', 'HTTPS는 TCP만 쓴다.', 'HTTP는 반드시 TCP 연결을 맺어야 한다.'],
      en: ['HTTP always runs on TCP.', 'HTTPS is TCP only.', 'HTTP only uses TCP.'],
    },
    right: {
      ko: ['HTTP/1.1은 항상 TCP 위에서 동작한다.', 'HTTP가 항상 TCP를 쓰는 것은 아니다.', 'HTTP/3를 빼면 HTTP는 항상 TCP를 쓴다.', 'HTTP는 TCP 위에서 동작하기도 한다.'],
      en: ['HTTP/1.1 always runs on TCP.', 'HTTP does not always use TCP.', 'HTTP usually runs over TCP.', 'With HTTP/3, HTTP runs over QUIC.'],
    },
  },
  {
    id: 'http-get-cannot-have-body',
    fact: {
      ko: '표준은 GET의 본문을 금지하지 않아요. 다만 정해진 의미가 없고 거부될 수 있어서 보내지 않는 편이 좋아요.',
      en: 'The standard does not forbid a body in a GET; it gives it no meaning and a server may reject it, so clients should not send one.',
    },
    source: rfc(9110, '9.3.1'),
    card: 'get-vs-post',
    matches: {
      ko: [{
        order: ['get', '바디를 가질 수 없|본문을 가질 수 없|body를 가질 수 없|바디를 담을 수 없|본문을 담을 수 없|body를 담을 수 없|본문을 보낼 수 없|바디를 보낼 수 없|body를 보낼 수 없|본문을 넣을 수 없|body를 넣을 수 없'],
        within: 15,
        without: ['응답|의미|보통|일반|관례|권장|fetch|xhr|브라우저|axios|폼|form'],
        denies: true,
      }],
      en: [{
        order: ['get', 'cannot have a body|cannot contain a body|cannot carry a body|cannot include a body|cannot have a request body|must not have a body|ca not have a body|is not allowed to have a body|can not have a body'],
        within: 14,
        without: ['semantic*|browser*|fetch|xhr|usually|generally|form|axios|response*'],
        denies: true,
      }],
    },
    wrong: {
      ko: ['GET 요청은 바디를 가질 수 없다.', 'GET은 body를 담을 수 없고 POST는 담을 수 있다.', 'GET 메서드로는 본문을 보낼 수 없다.'],
      en: ['A GET request cannot have a body.', 'GET must not have a body.', "GET requests can't have a body, POST requests can."],
    },
    right: {
      ko: ['GET 요청은 보통 바디를 보내지 않는다.', 'GET의 본문에는 정해진 의미가 없다.', '브라우저의 fetch로는 GET에 본문을 넣을 수 없다.', '204 응답은 본문을 가질 수 없다.'],
      en: ['A GET request usually has no body.', 'A body in a GET has no defined semantics.', 'With fetch a GET cannot have a body.', 'A 204 response cannot have a body.'],
    },
  },
  {
    id: 'http-standard-limits-url',
    fact: {
      ko: 'HTTP 표준은 GET이나 URL의 길이를 제한하지 않아요. 제한은 브라우저와 서버의 설정이에요.',
      en: 'The HTTP standard sets no limit for a GET or a URL; limits come from browsers and servers.',
    },
    source: rfc(9110, '4.1'),
    card: 'get-vs-post',
    matches: {
      ko: [{ order: ['http 표준|표준에|표준에서|http 명세|rfc|http 프로토콜', 'get|url', '255|256|1024|2048|2083|4096|2,048'], within: 30, with: ['길이|크기|글자|바이트|자로'], without: ['브라우저|서버|권장|권고|8000|익스플로러|ie'] }],
      en: [{ order: ['http standard|http specification|http spec|rfc|http protocol', 'limits|restricts|sets a limit|maximum|caps', '255|256|1024|2048|2083|2,048|4096'], within: 60, with: ['get|url*|query'], without: ['browser*|server*|recommend*|8000|explorer|ie'] }],
    },
    wrong: {
      ko: ['HTTP 표준에서 GET의 길이는 2048자로 제한된다.', 'HTTP 명세는 URL 길이를 255바이트로 제한한다.', 'RFC는 GET 요청의 URL 크기를 2,048 글자로 정했다.'],
      en: ['The HTTP standard limits a GET to 2048 characters.', 'The HTTP specification limits the URL to 255 bytes.', 'RFC 9110 restricts the query of a GET to 1024 characters.'],
    },
    right: {
      ko: ['HTTP 표준에는 URL 길이 제한이 없다.', '예로 인터넷 익스플로러는 URL을 2083자로 제한한다.', '브라우저와 서버가 GET의 길이를 제한한다.', 'HTTP 표준은 URL을 8000바이트까지는 받으라고 권장한다.'],
      en: ['The HTTP standard does not limit the URL.', 'Internet Explorer limited the URL to 2083 characters.', 'Servers limit the length of a GET.', 'The HTTP standard recommends to support 8000 octets.'],
    },
  },
  {
    id: 'http-put-not-idempotent',
    fact: {
      ko: 'PUT과 DELETE는 멱등이에요. 여러 번 보내도 서버에 남는 결과가 한 번 보낸 것과 같아요.',
      en: 'PUT and DELETE are idempotent: sending them several times has the same effect as once.',
    },
    source: rfc(9110, '9.2.2'),
    card: 'http-safe-idempotent',
    matches: {
      ko: [{
        order: ['put은|put 메서드는|put 요청은|delete는|delete 메서드는|delete 요청은|put과 delete는', '멱등하지 않|멱등성이 없|멱등성을 가지지 않|멱등성을 보장하지 않|멱등적이지 않'],
        within: 4,
        without: ['post|patch|구현|경우|수도'],
        denies: true,
      }],
      en: [{
        order: ['put|delete', 'is not idempotent|are not idempotent|is non idempotent'],
        within: 12,
        without: ['post|patch|if|when|may|implement*'],
        denies: true,
      }],
    },
    wrong: {
      ko: ['PUT은 멱등하지 않다.', 'DELETE 메서드는 멱등성이 없다.', 'PUT 요청은 멱등성을 보장하지 않는다.'],
      en: ['PUT is not idempotent.', 'A DELETE request is not idempotent.', "PUT isn't idempotent."],
    },
    right: {
      ko: ['PUT은 멱등하다.', 'PUT은 멱등하고 POST는 멱등하지 않다.', 'PATCH는 멱등하지 않을 수 있다.', 'DELETE는 두 번째에 404가 와도 멱등하다.'],
      en: ['PUT is idempotent.', 'PUT is idempotent, POST is not idempotent.', 'PATCH is not idempotent.', 'DELETE is idempotent even if the second answer is 404.'],
    },
  },
  {
    id: 'http-post-idempotent',
    fact: {
      ko: 'POST는 멱등이 아니에요. 같은 요청을 두 번 보내면 두 번 처리될 수 있어요.',
      en: 'POST is not idempotent: sent twice, it may be carried out twice.',
    },
    source: rfc(9110, '9.2.2'),
    card: 'http-safe-idempotent',
    matches: {
      ko: [{ order: ['post는|post도|post 메서드는|post 요청은|post 방식은', '멱등하다|멱등성을 가진|멱등성을 갖|멱등합니다|멱등이다|멱등한 메서드|멱등성을 보장'], within: 6, without: ['put|get|키|key|patch|위해'] }],
      en: [{ order: ['post', 'is idempotent|are idempotent|is also idempotent'], within: 10, without: ['put|get|key*|patch|if|when|can'] }],
    },
    wrong: {
      ko: ['POST는 멱등하다.', 'POST 메서드는 멱등성을 가진다.', 'POST도 멱등한 메서드이다.'],
      en: ['POST is idempotent.', 'A POST request is idempotent.', 'POST is also idempotent.'],
    },
    right: {
      ko: ['POST는 멱등하지 않다.', 'PUT은 멱등하다.', '멱등성 키를 쓰면 POST도 멱등성을 갖는다.', 'POST는 안전하지도 멱등하지도 않다.'],
      en: ['POST is not idempotent.', 'With an idempotency key a POST is idempotent.', 'Unlike POST, PUT is idempotent.', 'GET, PUT and DELETE are idempotent.'],
    },
  },
  {
    id: 'http-idempotent-same-response',
    fact: {
      ko: '멱등이란 서버에 남는 결과가 같다는 뜻이에요. 응답은 달라질 수 있어서 두 번째 DELETE에는 404가 올 수 있어요.',
      en: 'Idempotent means that the effect on the server is the same; responses may differ, as with a second DELETE that gets 404.',
    },
    source: rfc(9110, '9.2.2'),
    card: 'http-safe-idempotent',
    matches: {
      ko: [{ order: ['멱등', '같은 응답이|동일한 응답이|응답이 같|응답이 동일|같은 응답을|동일한 응답을'], within: 35, without: ['상태|다를|달라|키|key|캐시'] }],
      en: [{ order: ['idempotent|idempotence|idempotency', 'means', 'same response|identical response|same status code'], within: 60, without: ['effect*|state|key*|may|differ*|even'] }],
    },
    wrong: {
      ko: ['멱등이란 몇 번을 보내도 같은 응답이 온다는 뜻이다.', '멱등성은 여러 번 요청해도 응답이 동일한 성질이다.', '멱등한 메서드는 항상 같은 응답을 준다.'],
      en: ['Idempotent means that every repetition gets the same response.', 'Idempotency means always the same status code.', 'Idempotent means an identical response each time.'],
    },
    right: {
      ko: ['멱등이란 여러 번 보내도 서버의 결과가 같다는 뜻이다.', '멱등이라고 해서 같은 응답이 오는 것은 아니다.', '멱등성 키를 쓰면 같은 응답이 온다.', '멱등은 서버의 상태가 같다는 뜻이고 응답은 다를 수 있다.'],
      en: ['Idempotent means that the effect is the same.', 'Idempotent does not mean the same response.', 'With an idempotency key the server returns the same response.', 'Idempotent means the same state, though the response may differ.'],
    },
  },
  {
    id: 'http-401-403',
    fact: {
      ko: '401은 인증이 안 된 요청, 403은 누구인지 알아도 허용하지 않는 요청에 대한 응답이에요.',
      en: '401 means that the request is not authenticated; 403 that it is refused, whoever asks.',
    },
    source: rfc(9110, '15.5.2'),
    card: 'http-status-classes',
    matches: {
      ko: [
        { order: ['401', '인증은 되었|인증은 됐|인증되었지만|인증됐지만|로그인은 했|로그인했지만', '권한'], within: 12, without: ['403'], denies: true },
        { order: ['403', '로그인하지 않은|로그인하지 않았|인증되지 않은|인증이 되지 않은|인증에 실패|인증이 필요|로그인이 필요|인증 정보가 없'], within: 12, without: ['401|여부|상관|관계|권한|인가|허용|거부|숨|도메인|프록시'], denies: true },
      ],
      en: [
        { order: ['401', 'authenticated but|logged in but|is logged in and', 'permission*|allowed|authorized|rights'], within: 35, without: ['403'], denies: true },
        { order: ['403', 'not authenticated|not logged in|unauthenticated|must log in|needs to log in|authentication is required|login is required'], within: 30, without: ['401|regardless|permission*|even|whether|or not'], denies: true },
      ],
    },
    wrong: {
      ko: ['401은 인증은 되었지만 권한이 없다는 뜻이다.', '403은 로그인하지 않은 사용자에게 보내는 응답이다.', '403 Forbidden: 인증이 필요하다.'],
      en: ['401 means that the user is logged in but has no permission.', '403 means that the user is not authenticated.', '403 is returned when login is required.'],
    },
    right: {
      ko: ['403은 인증은 되었지만 권한이 없다는 뜻이다.', '401은 인증되지 않았다는 뜻이다.', '401은 인증, 403은 권한의 문제이다.', '403은 로그인 여부와 관계없이 거부한다는 뜻이다.'],
      en: ['403 means that the user is authenticated but has no permission.', '401 means that the user is not authenticated.', '401 asks for authentication, 403 is about permission.', '403 is sent whether or not the user is logged in.'],
    },
  },
  {
    id: 'http-stateless-closes',
    fact: {
      ko: '무상태는 서버가 앞 요청을 기억하지 않아도 된다는 뜻이고, 연결을 끊는지와는 상관없어요.',
      en: 'Stateless means that each request can be understood alone; it has nothing to do with closing the connection.',
    },
    source: rfc(9110, '3.3'),
    card: 'http-stateless',
    matches: {
      ko: [{ order: ['무상태|stateless', '연결을 끊는다는|연결을 끊는 것을|연결을 끊는 특성|연결을 끊어|연결이 끊어진다는|연결을 종료하는'], within: 30, without: ['비연결|connectionless|connection less|별개|상관'] }],
      en: [{ order: ['stateless|statelessness', 'means', 'connection is closed|closes the connection|connection closes|connection is dropped'], within: 25, without: ['connectionless'] }],
    },
    wrong: {
      ko: ['무상태란 응답할 때마다 연결을 끊는다는 뜻이다.', 'Stateless는 응답 후 연결을 끊는 특성이다.', '무상태는 요청이 끝나면 연결을 종료하는 것이다.'],
      en: ['Stateless means that the connection is closed after every response.', 'Statelessness means the server closes the connection.', 'HTTP is stateless, which means that the connection closes each time.'],
    },
    right: {
      ko: ['무상태란 서버가 이전 요청을 기억하지 않는다는 뜻이다.', '무상태는 연결을 끊는다는 뜻이 아니다.', '비연결성은 응답 후 연결을 끊는 특성이다.', '연결이 유지되어도 HTTP는 무상태이다.'],
      en: ['Stateless means that each request stands alone.', 'Stateless does not mean that the connection is closed.', 'HTTP/1.0 closes the connection after a response.', 'HTTP is stateless even on a persistent connection.'],
    },
  },
  {
    id: 'http-connection-per-request',
    fact: {
      ko: 'HTTP/1.1부터는 지속 연결이 기본이라서 한 연결로 여러 요청을 보내요.',
      en: 'Since HTTP/1.1 connections are persistent by default: many requests share one.',
    },
    source: rfc(9112, '9.3'),
    card: 'http-persistent-connection',
    matches: {
      ko: [{
        order: ['http는', '요청마다|매 요청|요청할 때마다|매번', '새로운 연결을|연결을 새로|새 연결을|tcp 연결을 맺', '맺|연다|생성|수립|열'],
        within: 14,
        unless: ['1.0|1.1|keep alive|지속 연결|persistent|http/2|http2'],
      }, { order: ['http는', '요청마다|매 요청|요청할 때마다', '연결을 새로 맺|새로운 연결을 맺|새 연결을 맺'], within: 20, unless: ['1.0|1.1|keep alive|지속 연결|persistent|http/2|http2'] }],
      en: [{
        order: ['http', 'each request opens a new|every request opens a new|opens a new connection for each|opens a new connection for every|new tcp connection for each request|new tcp connection for every request|new connection for every request'],
        within: 40,
        unless: ['1.0|1.1|keep alive|persistent|http/2|http2|pool*|reuse*'],
      }],
    },
    wrong: {
      ko: ['HTTP는 비연결이라서 요청마다 연결을 새로 맺는다.', 'HTTP는 매 요청에서 새로운 연결을 맺는다.', 'HTTP는 요청할 때마다 새 연결을 맺고 끊는다.'],
      en: ['HTTP is connectionless, so each request opens a new connection.', 'HTTP opens a new connection for every request.', 'HTTP needs a new TCP connection for each request.'],
    },
    right: {
      ko: ['HTTP/1.0은 요청마다 연결을 새로 맺는다.', 'HTTP는 요청마다 연결을 새로 맺지 않아도 된다.', 'HTTP는 keep-alive가 없으면 요청마다 새 연결을 맺는다.', 'HTTP는 한 연결로 여러 요청을 보낸다.'],
      en: ['HTTP/1.0 opens a new connection for every request.', 'HTTP does not open a new connection for every request.', 'HTTP reuses persistent connections.', 'Without keep-alive HTTP opens a new connection for each request.'],
    },
  },
  {
    id: 'http11-keep-alive-needed',
    fact: {
      ko: 'HTTP/1.1에서는 Connection: keep-alive를 쓰지 않아도 연결이 유지돼요. 끊을 때 close를 써요.',
      en: 'In HTTP/1.1 a connection persists without Connection: keep-alive; it is close that has to be said.',
    },
    source: rfc(9112, '9.3'),
    card: 'http-persistent-connection',
    matches: {
      ko: [{ order: ['http/1.1', 'keep alive', '필요하|필요합|명시해야|추가해야|설정해야|보내야|넣어야'], within: 30, without: ['1.0|기본|생략|http/2|타임아웃|시간'] }],
      en: [{ order: ['http/1.1', 'keep alive', 'required|must be sent|is needed|necessary|has to be sent|must be set'], within: 40, without: ['1.0|default*|optional|timeout'] }],
    },
    wrong: {
      ko: ['HTTP/1.1에서 연결을 유지하려면 Connection: keep-alive가 필요하다.', 'HTTP/1.1에서는 keep-alive 헤더를 명시해야 연결이 유지된다.', 'HTTP/1.1의 지속 연결에는 Keep-Alive를 보내야 한다.'],
      en: ['In HTTP/1.1 the header keep-alive is needed to keep the connection open.', 'With HTTP/1.1, Connection: keep-alive must be sent.', 'For persistence in HTTP/1.1 keep-alive is required.'],
    },
    right: {
      ko: ['HTTP/1.1에서는 keep-alive가 기본이다.', 'HTTP/1.0에서 연결을 유지하려면 keep-alive가 필요하다.', 'HTTP/1.1에서는 keep-alive를 명시하지 않아도 된다.', 'HTTP/1.1에서 연결을 끊으려면 close가 필요하다.'],
      en: ['In HTTP/1.1 keep-alive is the default.', 'HTTP/1.0 needs Connection: keep-alive.', 'In HTTP/1.1 keep-alive is not required.', 'In HTTP/1.1 a server sends close to end the connection.'],
    },
  },
  {
    id: 'http-no-cache-no-store',
    fact: {
      ko: 'no-cache는 저장해도 되지만 쓰기 전에 재검증하라는 뜻이에요. 저장하지 말라는 것은 no-store예요.',
      en: 'no-cache allows storing but asks for revalidation before use; no-store is what forbids storing.',
    },
    source: rfc(9111, '5.2.2.4'),
    card: 'http-cache-control',
    matches: {
      ko: [{
        order: ['no cache', '캐시하지 않|캐시하지 말|저장하지 않|저장하지 말|캐싱하지 않|캐싱하지 말|캐시를 저장하지'],
        within: 12,
        without: ['no store|검증|확인|pragma|docker|빌드|pip|옵션|must revalidate'],
        denies: true,
      }],
      en: [{
        order: ['no cache', 'means do not cache|means not to cache|do not cache|must not be cached|is not cached|are not cached|never cached|never cache|must not store|disables caching|forbids caching|forbids storing|must not be stored'],
        within: 25,
        without: ['no store|revalidat*|validat*|docker|not mean|but|build|pip|despite'],
        denies: true,
      }],
    },
    wrong: {
      ko: ['no-cache는 캐시하지 말라는 뜻이다.', 'Cache-Control: no-cache는 응답을 저장하지 않게 한다.', 'no-cache 지시자는 캐싱하지 않음을 뜻한다.'],
      en: ['no-cache means do not cache.', 'With Cache-Control: no-cache the response is never cached.', 'no-cache forbids storing the response.'],
    },
    right: {
      ko: ['no-cache는 쓰기 전에 재검증하라는 뜻이다.', 'no-store는 저장하지 말라는 뜻이다.', 'no-cache는 캐시하지 말라는 뜻이 아니다.', 'no-cache는 저장하되 매번 서버에 확인한다.'],
      en: ['no-cache means revalidate before use.', 'no-store forbids storing.', 'no-cache does not mean do not cache.', 'no-cache lets a cache store the response.'],
    },
  },
  {
    id: 'http-post-encrypted',
    fact: {
      ko: 'POST의 본문도 암호화되지 않아요. 주소에 보이지 않을 뿐이고, 암호화는 TLS가 해요.',
      en: 'A POST body is not encrypted: it only does not show in the address; TLS encrypts both.',
    },
    source: rfc(9110, '9.3.3'),
    card: 'get-vs-post',
    matches: {
      ko: [{ order: ['post', '암호화되|암호화해서|암호화하여|암호화해|암호화하기'], within: 14, with: ['안전|보안|비밀번호|get'], without: ['https|tls|ssl|요청을 보낼|api|서버에서|클라이언트에서'] }],
      en: [{ order: ['post', 'is encrypted|are encrypted|encrypts'], within: 18, with: ['secure*|safe*|password*|get'], without: ['https|tls|ssl|server'] }],
    },
    wrong: {
      ko: ['POST는 암호화되므로 비밀번호를 보내기에 안전하다.', 'GET과 달라서 POST는 데이터를 암호화해 보낸다.', 'POST 방식은 내용이 암호화되어 보안에 좋다.'],
      en: ['POST is encrypted, so it is safe for passwords.', 'POST encrypts its data, GET shows it.', 'The body of a POST is encrypted and therefore secure.'],
    },
    right: {
      ko: ['POST도 암호화되지 않는다.', 'HTTPS를 쓰면 POST의 본문이 암호화되어 안전하다.', 'POST의 데이터는 주소에 보이지 않는다.', '비밀번호는 TLS로 암호화해 보낸다.'],
      en: ['POST is not encrypted.', 'Over HTTPS a POST is encrypted and safe.', 'A POST is no more secure than a GET.', 'The body of a POST does not show in the address.'],
    },
  },
  {
    id: 'http-samesite-default',
    fact: {
      ko: '크롬에서 SameSite의 기본값은 Lax예요.',
      en: 'In Chrome the default of SameSite is Lax.',
    },
    source: { label: 'draft-ietf-httpbis-rfc6265bis', url: 'https://datatracker.ietf.org/doc/draft-ietf-httpbis-rfc6265bis/' },
    card: 'samesite-csrf',
    matches: {
      ko: [
        { order: ['samesite', '기본값은 strict|기본값이 strict|기본은 strict|기본값은 strict'], within: 20, without: ['lax|파이어폭스|사파리|우리|서비스|프레임워크|설정'] },
        { order: ['samesite', '기본값은 none|기본값이 none|기본은 none'], within: 20, with: ['크롬|chrome|크로미엄'], without: ['lax|파이어폭스|사파리|80'] },
      ],
      en: [
        { order: ['samesite', 'default is strict|defaults to strict|default value is strict|is strict by default'], within: 20, without: ['lax|firefox|safari|framework|our'] },
        { order: ['samesite', 'default is none|defaults to none|default value is none|is none by default'], within: 20, with: ['chrome|chromium'], without: ['lax|firefox|safari|80'] },
      ],
    },
    wrong: {
      ko: ['SameSite의 기본값은 Strict이다.', '크롬에서 SameSite의 기본값은 None이다.', 'SameSite 속성은 기본값이 Strict라서 안전하다.'],
      en: ['SameSite defaults to Strict.', 'In Chrome, SameSite defaults to None.', 'The SameSite default is Strict.'],
    },
    right: {
      ko: ['크롬에서 SameSite의 기본값은 Lax이다.', '크롬 80 이전에는 SameSite의 기본값이 None이었다.', 'SameSite의 기본값은 Strict가 아니다.', 'SameSite=None에는 Secure가 필요하다.'],
      en: ['In Chrome, SameSite defaults to Lax.', 'Before Chrome 80 the SameSite default is None.', 'SameSite does not default to Strict.', 'SameSite=None requires Secure.'],
    },
  },
  {
    id: 'web-sop-blocks-sending',
    fact: {
      ko: '동일 출처 정책은 주로 응답을 읽는 것을 막아요. 폼이나 이미지 같은 다른 출처로의 요청은 나갈 수 있어요.',
      en: 'The same-origin policy mainly prevents reading responses; many cross-origin requests, like forms and images, are still sent.',
    },
    source: { label: 'Fetch, CORS protocol', url: 'https://fetch.spec.whatwg.org/#http-cors-protocol' },
    card: 'same-origin-policy',
    matches: {
      ko: [{ order: ['sop|동일 출처 정책|same origin policy', '요청이 나가는 것을 막|요청이 나가는 것 자체를 막|요청을 보내는 것을 막|요청을 보내는 것 자체를 막|요청이 전송되는 것을 막|요청 자체를 막'], within: 25, without: ['읽|스크립트|응답|자바스크립트|js'] }],
      en: [{ order: ['same origin policy|sop', 'prevents|blocks|stops', 'requests from being sent|request from being sent|requests from leaving|sending requests|sending of requests|request from leaving'], within: 25, without: ['read*|response*|script*'] }],
    },
    wrong: {
      ko: ['SOP는 다른 출처로 요청이 나가는 것을 막는다.', '동일 출처 정책은 다른 출처로 요청을 보내는 것을 막는 정책이다.', 'SOP는 다른 출처로의 요청 자체를 막는다.'],
      en: ['The same-origin policy prevents requests from being sent.', 'SOP blocks sending requests to other origins.', 'The same-origin policy stops cross-origin requests from leaving the browser.'],
    },
    right: {
      ko: ['SOP는 다른 출처의 응답을 읽는 것을 막는다.', 'SOP는 요청이 나가는 것을 막지 않는다.', '동일 출처 정책은 브라우저가 지킨다.', 'CORS는 SOP의 예외를 허용한다.'],
      en: ['The same-origin policy prevents reading responses.', 'The same-origin policy does not prevent requests from being sent.', 'The same-origin policy is enforced by browsers.', 'CORS relaxes the same-origin policy.'],
    },
  },
  {
    id: 'web-cors-always-preflight',
    fact: {
      ko: '단순 요청에는 사전 요청이 없어요. 메서드나 헤더가 그 범위를 넘을 때만 OPTIONS가 먼저 가요.',
      en: 'Simple requests have no preflight; OPTIONS comes first only when the method or a header goes beyond them.',
    },
    source: { label: 'Fetch, CORS-preflight fetch', url: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch' },
    card: 'cors-preflight',
    matches: {
      ko: [{
        order: ['다른 출처로 보내는 요청|다른 출처로의 요청|교차 출처 요청|cors 요청|cross origin 요청', '항상|반드시|모두|무조건', '사전 요청|preflight|프리플라이트'],
        within: 12,
        without: ['단순|simple|경우|조건|json|커스텀'],
      }],
      en: [{
        order: ['every cross origin request|all cross origin requests|each cross origin request|cross origin requests always|a cross origin request always|cors requests always|every cors request|all cors requests', 'preflight'],
        within: 30,
        without: ['simple|that|which|json|custom|options request handler'],
      }],
    },
    wrong: {
      ko: ['다른 출처로 보내는 요청에는 항상 사전 요청이 따른다.', 'CORS 요청은 반드시 preflight 요청을 먼저 보낸다.', '교차 출처 요청은 모두 프리플라이트를 거친다.'],
      en: ['Every cross-origin request has a preflight.', 'Cross-origin requests always trigger a preflight.', 'All CORS requests are preceded by a preflight.'],
    },
    right: {
      ko: ['단순 요청에는 사전 요청이 없다.', '다른 출처로 보내는 요청에 항상 사전 요청이 따르는 것은 아니다.', 'JSON을 보내는 CORS 요청에는 항상 preflight가 있다.', '사전 요청은 OPTIONS 메서드를 쓴다.'],
      en: ['A simple request has no preflight.', 'Not every cross-origin request has a preflight.', 'Every cross-origin request that sends JSON has a preflight.', 'The preflight uses OPTIONS.'],
    },
  },
  {
    id: 'web-https-prevents-xss',
    fact: {
      ko: 'HTTPS는 전송 구간을 보호할 뿐이라서 XSS와 CSRF는 따로 막아야 해요.',
      en: 'HTTPS protects data on the way; XSS and CSRF need defences of their own.',
    },
    source: rfc(9846, '1'),
    card: 'samesite-csrf',
    matches: {
      ko: [{ order: ['https를 쓰면|https를 사용하면|https를 적용하면|https는', 'csrf|xss', '막힌다|막는다|막아 준다|막아준다|방지한다|방지된다|방어한다|막을 수 있|방지할 수 있|안전하다'], within: 20, without: ['쿠키|secure|samesite|httponly'] }],
      en: [{ order: ['https|tls', 'prevents|stops|protects against|blocks', 'csrf|xss'], within: 15, without: ['cookie*|secure|samesite'] }],
    },
    wrong: {
      ko: ['HTTPS를 쓰면 CSRF와 XSS가 막힌다.', 'HTTPS는 XSS 공격을 방지한다.', 'HTTPS를 적용하면 CSRF를 막을 수 있다.'],
      en: ['HTTPS prevents CSRF and XSS.', 'HTTPS protects against XSS.', 'TLS stops CSRF attacks.'],
    },
    right: {
      ko: ['HTTPS를 써도 XSS는 막지 못한다.', 'HTTPS는 중간자 공격을 막는다.', 'SameSite 쿠키는 CSRF를 막는다.', 'HTTPS를 쓰면 XSS가 막힌다는 것은 오해이다.'],
      en: ['HTTPS does not prevent XSS.', 'HTTPS protects against eavesdropping.', 'SameSite cookies protect against CSRF.', 'It is a myth that HTTPS prevents XSS.'],
    },
  },
]
