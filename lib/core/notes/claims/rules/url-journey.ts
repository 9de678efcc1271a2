/** Well-known errors in the story from URL to page. */
import { rfc, type Rule } from '../rule'

export const URL_JOURNEY: readonly Rule[] = [
  {
    id: 'url-browser-checks-four-caches',
    fact: {
      ko: '브라우저는 자기 캐시만 보고 OS에 물어요. "통신사 캐시"는 질의를 받은 재귀 리졸버 안에 있어요.',
      en: 'The browser checks only its own cache and asks the OS; the "ISP cache" is inside the recursive resolver that gets the query.',
    },
    source: rfc(1034, '5.3.1'),
    card: 'dns-lookup-cache-order',
    matches: {
      ko: [{ order: ['브라우저는|브라우저가', '4개의 캐시|네 개의 캐시|4가지 캐시|네 가지 캐시|4개의 cache', '확인'], within: 25, without: ['리졸버|운영체제가'] }],
      en: [{ order: ['browser', 'checks|looks in|looks at|searches', 'four caches|4 caches'], within: 10, without: ['resolver*'] }],
    },
    wrong: {
      ko: ['브라우저는 DNS 기록을 찾기 위해 4개의 캐시를 확인한다.', '브라우저가 먼저 네 가지 캐시를 확인한다.', '브라우저는 캐싱된 기록을 찾으려고 네 개의 캐시를 차례로 확인한다.'],
      en: ['The browser checks four caches to find the DNS record.', 'To find the address the browser looks in 4 caches.', 'First the browser checks four caches.'],
    },
    right: {
      ko: ['브라우저는 자기 캐시를 확인한 뒤 OS에 묻는다.', '브라우저가 네 개의 캐시를 모두 확인하지는 않는다.', 'OS는 hosts 파일과 캐시를 확인한다.', '재귀 리졸버는 자기 캐시를 확인한다.'],
      en: ['The browser checks its own cache and asks the OS.', 'The browser does not check four caches.', 'The resolver checks its cache.', 'There are several caches on the way.'],
    },
  },
  {
    id: 'url-response-privacy',
    fact: {
      ko: 'HTTP 응답에 "개인 정보" 항목은 없어요. Cache-Control: private 같은 헤더를 잘못 옮긴 말이에요.',
      en: 'An HTTP response has no part called "privacy information"; what is meant are headers like Cache-Control: private.',
    },
    source: rfc(9111, '5.2.2.7'),
    card: 'http-response-anatomy',
    matches: {
      ko: [{ order: ['상태 코드|status code', '개인 정보'], within: 60, with: ['압축|쿠키|캐시'], without: ['보호|유출|민감|처리 방침'] }],
      en: [{ order: ['status code', 'privacy information|private information'], within: 100, with: ['cookie*|compress*|content encoding|cache*'] }],
    },
    wrong: {
      ko: ['응답에는 상태 코드, 압축 방식, 쿠키와 함께 개인 정보 항목이 들어 있다.', '응답은 웹 페이지, 상태 코드(status code), 압축 유형, 캐시 방법, 쿠키, 개인 정보를 포함한다.', '서버 응답: 상태 코드, 압축 유형, 쿠키, 개인정보 등'],
      en: [
        'The response contains the status code, compression, cookies and privacy information.',
        'A response has the page, a status code, how to cache it, cookies and privacy information.',
        'The server sends a status code, the compression type, cookies, private information and so on.',
      ],
    },
    right: {
      ko: ['응답에는 상태 코드와 헤더, 본문이 있다.', '상태 코드 옆의 쿠키로 개인 정보가 유출될 수 있다.', 'Cache-Control: private는 공유 캐시에 저장하지 말라는 뜻이다.', '쿠키에는 개인 정보를 담지 않는다.'],
      en: ['The response has a status code, headers and a body.', 'Cookies should not hold private information.', 'Cache-Control: private keeps a response out of shared caches.', 'A status code is not private information.'],
    },
  },
  {
    id: 'url-static-always-cached',
    fact: {
      ko: '정적 파일도 처음 방문하면 받아야 하고, 캐시된 것은 신선한 동안만 그대로 써요.',
      en: 'Static files are fetched on a first visit, and a cached one is used as it is only while it is fresh.',
    },
    source: rfc(9111, '4.2'),
    card: 'static-asset-cache-truth',
    matches: {
      ko: [{ order: ['정적 파일은|정적 리소스는|정적 자원은|정적 콘텐츠는', '항상 캐시|항상 캐싱|무조건 캐시|무조건 캐싱'], within: 12, without: ['설정|cdn|하도록|경우'] }],
      en: [{ order: ['static files|static assets|static content|static resources', 'always cached|always come from the cache|never requested again|never fetched again'], within: 12, without: ['cdn|configure*|should|if|not always'], denies: true }],
    },
    wrong: {
      ko: ['정적 파일은 항상 캐시되므로 요청이 한 번뿐이다.', '정적 리소스는 브라우저에 항상 캐싱된다.', '정적 자원은 무조건 캐시에서 읽는다.'],
      en: ['Static files are always cached.', 'Static assets are never requested again.', 'Static content is always cached by the browser.'],
    },
    right: {
      ko: ['정적 파일은 신선한 동안 캐시에서 읽는다.', '정적 파일이 항상 캐시되지는 않는다.', 'CDN에서 정적 파일은 항상 캐시하도록 설정했다.', '정적 파일에는 긴 max-age를 준다.'],
      en: ['Static files are cached while fresh.', 'Static files should always be cached.', 'Nothing forces a browser to cache static assets.', 'Static files get a long max-age.'],
    },
  },
]
