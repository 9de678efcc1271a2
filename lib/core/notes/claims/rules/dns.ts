/** Well-known errors about DNS. */
import { rfc, type Rule } from '../rule'

export const DNS: readonly Rule[] = [
  {
    id: 'dns-only-udp',
    fact: {
      ko: 'DNS는 UDP와 TCP를 모두 써요. 응답이 잘리면(TC=1) 같은 질의를 TCP로 다시 보내고, 존 전송도 TCP로 해요.',
      en: 'DNS uses UDP and TCP: a truncated answer (TC=1) is asked for again over TCP, and zone transfers run on TCP.',
    },
    source: rfc(7766, '5'),
    card: 'dns-udp-or-tcp',
    matches: {
      ko: [
        { order: ['dns는|dns 프로토콜은|dns 질의는|dns 쿼리는', 'udp만|항상 udp|udp로만|무조건 udp'], within: 12, without: ['512|이하|주로|대부분|보통|일반|크기|경우|작은'] },
        { order: ['dns', 'tcp는|tcp를', '존 전송에만|존 전송에서만|존 전송할 때만|zone transfer에만|영역 전송에만|zone transfer 때만|존 전송 때만'], within: 20 },
      ],
      en: [
        { order: ['dns', 'uses only udp|only uses udp|always uses udp|uses udp only|only udp|exclusively udp|exclusively over udp|only over udp|udp only'], without: ['truncat*|fall*|large*|512|firewall*|if|when|usually|mostly|many|some|implementation*'] },
        { order: ['dns', 'tcp', 'only for zone transfer*|just for zone transfer*|for zone transfers only'], within: 40, without: ['truncat*|large*|512|usually|mostly'] },
      ],
    },
    wrong: {
      ko: ['DNS는 UDP만 사용한다.', 'DNS 질의는 항상 UDP로 보낸다.', 'DNS에서 TCP는 존 전송에만 쓰인다.'],
      en: ['DNS uses only UDP.', 'DNS always uses UDP on port 53.', 'In DNS, TCP is just for zone transfers.'],
    },
    right: {
      ko: ['DNS는 주로 UDP를 사용하고 응답이 크면 TCP를 쓴다.', 'DNS는 UDP만 사용하는 것이 아니다.', '512바이트 이하의 DNS는 UDP만 사용한다고 볼 수 있다.', '존 전송은 TCP로 한다.'],
      en: ['DNS usually uses UDP, and TCP for large answers.', 'DNS does not use only UDP.', 'Zone transfers use TCP.', 'A resolver behind this firewall can send DNS only over UDP.'],
    },
  },
  {
    id: 'dns-looks-up-url',
    fact: {
      ko: 'DNS가 찾는 것은 URL이 아니라 그 안의 호스트 이름이에요. 스킴, 포트, 경로는 DNS로 가지 않아요.',
      en: 'DNS looks up only the host name of a URL; its scheme, port and path never go to DNS.',
    },
    source: rfc(3986, '3.2.2'),
    card: 'dns-what-is',
    matches: {
      ko: [{ order: ['dns', 'url을 ip|url을 아이피|url에 해당하는 ip|url의 ip'], without: ['호스트|도메인|부분|중|host*|domain*|이름'] }],
      en: [{
        order: ['dns', 'translates a url|translates the url|translates urls|resolves the url|resolves a url|resolves urls|converts a url|converts the url|converts urls|looks up the url|maps urls|maps a url|url to ip|url to an ip|url into an ip|urls to ip|urls into ip'],
        within: 40,
        without: ['domain*|host*|name*|part'],
      }],
    },
    wrong: {
      ko: ['DNS는 URL을 IP 주소로 바꿔 준다.', 'DNS 서버는 URL에 해당하는 IP를 찾아 준다.', 'DNS를 통해 URL의 IP 주소를 알아낸다.'],
      en: ['DNS translates a URL into an IP address.', 'A DNS server resolves the URL to an address.', 'DNS maps URLs to IP addresses.'],
    },
    right: {
      ko: ['DNS는 도메인 이름을 IP 주소로 바꿔 준다.', 'DNS는 URL을 IP로 바꾸지 않는다.', 'URL에서 호스트 이름만 DNS로 찾는다.', 'DNS는 URL의 호스트 부분에 해당하는 IP를 찾는다.'],
      en: ['DNS translates domain names into IP addresses.', 'DNS does not resolve the URL.', 'DNS resolves the host name of the URL to an IP.', 'The browser parses the URL and asks DNS for the host.'],
    },
  },
  {
    id: 'dns-root-knows-all',
    fact: {
      ko: '루트 서버는 각 사이트의 IP를 몰라요. TLD 네임서버가 어디 있는지만 알려 줘요.',
      en: 'Root servers do not know the addresses of sites; they only refer to the name servers of the TLDs.',
    },
    source: rfc(1034, '4.3.2'),
    card: 'dns-hierarchy',
    matches: {
      ko: [{
        order: ['루트 서버|루트 네임서버|루트 네임 서버|root 서버|루트 dns', '모든 사이트의|모든 도메인의|모든 도메인에 대한|모든 웹사이트의|전 세계 모든', '알고 있|저장|가지고 있|보관|관리'],
        without: ['tld|최상위|탑레벨|톱 레벨|com|하위'],
      }],
      en: [{
        order: ['root server*|root name server*|root dns server*', 'knows|know|stores|store|holds|hold|contains|contain', 'every site|all sites|every domain|all domains|every website|all websites|all domain names|every domain name'],
        within: 40,
        without: ['tld*|top level|com'],
      }],
    },
    wrong: {
      ko: ['루트 서버는 모든 사이트의 IP 주소를 알고 있다.', '루트 네임서버에는 모든 도메인의 주소가 저장되어 있다.', '루트 DNS 서버는 전 세계 모든 도메인의 IP를 가지고 있다.'],
      en: ['The root server knows the IP address of every site.', 'Root servers store the addresses of all domains.', 'The root name servers hold the records of every domain.'],
    },
    right: {
      ko: ['루트 서버는 모든 TLD 서버의 주소를 알고 있다.', '루트 서버는 모든 사이트의 주소를 알지 못한다.', '루트 서버는 .com 네임서버를 알려 준다.', '권한 있는 네임서버는 자기 도메인의 레코드를 가지고 있다.'],
      en: ['The root servers know the name servers of every TLD.', 'A root server does not know every site.', 'The root refers the resolver to .com.', 'An authoritative server holds the records of its domain.'],
    },
  },
  {
    id: 'dns-cname-redirects',
    fact: {
      ko: 'CNAME은 이름의 별칭일 뿐 브라우저를 다른 주소로 보내지 않아요. 주소창과 Host 헤더는 그대로예요.',
      en: 'A CNAME is only an alias of a name: the browser is not redirected, and the address bar and Host stay the same.',
    },
    source: rfc(1034, '3.6.2'),
    card: 'dns-record-types',
    matches: {
      ko: [{ order: ['cname', '리다이렉트|리다이렉션|redirect*'], with: ['브라우저|사용자|url|http'], without: ['별칭일 뿐|와 301|vs|비교|와 http'] }],
      en: [{ order: ['cname', 'redirects', 'browser|user*|visitor*|http|url'], within: 15, without: ['versus|vs|while|whereas|alias'] }],
    },
    wrong: {
      ko: ['CNAME은 브라우저를 다른 주소로 리다이렉트한다.', 'CNAME 레코드는 사용자를 다른 도메인으로 리다이렉션한다.', 'CNAME을 쓰면 URL이 다른 URL로 리다이렉트된다.'],
      en: ['A CNAME redirects the browser to another address.', 'A CNAME record redirects users to another site.', 'CNAME redirects HTTP requests.'],
    },
    right: {
      ko: ['CNAME은 이름의 별칭이다.', 'CNAME은 브라우저를 리다이렉트하지 않는다.', '301은 브라우저를 다른 URL로 리다이렉트한다.', 'CNAME과 리다이렉트는 다르다.'],
      en: ['A CNAME is an alias for another name.', 'A CNAME does not redirect the browser.', 'A 301 redirects the browser.', 'The resolver follows a CNAME to its target.'],
    },
  },
  {
    id: 'dns-root-asks-on',
    fact: {
      ko: '루트 서버는 다음 서버에 대신 묻지 않고 위임 응답을 돌려줘요. TLD와 권한 있는 네임서버에는 재귀 리졸버가 직접 물어요.',
      en: 'A root server does not ask on: it returns a referral, and the resolver itself asks the TLD and the authoritative server.',
    },
    source: rfc(1034, '4.3.1'),
    card: 'dns-recursive-vs-iterative',
    matches: {
      ko: [{
        order: ['루트 서버가|루트 네임서버가|루트 서버는|루트 네임서버는|루트 dns 서버는|루트 dns 서버가', 'com 서버에|com 네임서버에|com dns 서버에|tld 서버에|tld 네임서버에|최상위 도메인 서버에', '질의한다|질의하고|물어본다|물어보고|묻는다|전달한다|전달하고|요청을 보낸|요청한다'],
        within: 14,
        without: ['주소|알려|응답|리졸버|로컬|라고|도록'],
      }],
      en: [{
        order: ['root server|root name server|root dns server|root', 'asks|queries|forwards the query to|forwards it to|contacts|passes the query to|passes it to', 'tld|top level|com server*|com name*'],
        within: 10,
        without: ['resolver*|refer*|client'],
      }],
    },
    wrong: {
      ko: ['루트 서버는 .com 서버에 질의한다.', '루트 네임서버가 TLD 서버에 다시 물어보고 결과를 돌려준다.', '루트 DNS 서버는 요청을 받아 .com DNS 서버에 전달한다.'],
      en: ['The root server asks the TLD server for the address.', 'The root name server forwards the query to the TLD server.', 'The root queries the .com servers and returns the answer.'],
    },
    right: {
      ko: ['루트 서버는 .com 네임서버의 주소를 알려 준다.', '리졸버가 TLD 서버에 질의한다.', '루트 서버는 TLD 서버에 대신 질의하지 않는다.', '루트 서버는 .com 서버에 물어보라고 응답한다.'],
      en: ['The root refers the resolver to the TLD servers.', 'The root server does not ask the TLD server.', 'The resolver asks the TLD server.', 'The resolver asks the root, then queries the TLD servers.'],
    },
  },
]
