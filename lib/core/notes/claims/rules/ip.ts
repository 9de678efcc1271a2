/** Well-known errors about addresses, subnets and what happens on the way. */
import { rfc, type Rule } from '../rule'

export const IP: readonly Rule[] = [
  {
    id: 'ip-private-172',
    fact: {
      ko: '172로 시작하는 사설 대역은 172.16.0.0/12, 곧 172.16.0.0부터 172.31.255.255까지예요.',
      en: 'The private range that begins with 172 is 172.16.0.0/12: 172.16.0.0 to 172.31.255.255.',
    },
    source: rfc(1918, '3'),
    card: 'private-public-ip',
    matches: {
      ko: [
        { order: ['172.16', '172.32'], within: 18, with: ['사설|private|내부'], without: ['172.31|/12|미만|공인|public'] },
        { order: ['172.0.0.0/8|172.0.0.0 ~ 172.255|172.0.0.0~172.255|172.x.x.x'], with: ['사설|private'], without: ['/12|공인|public'] },
      ],
      en: [
        { order: ['172.16', '172.32'], within: 18, with: ['private'], without: ['172.31|/12|below|public|outside'] },
        { order: ['172.0.0.0/8|172.x.x.x'], with: ['private'], without: ['/12|public|outside'] },
      ],
    },
    wrong: {
      ko: ['사설 IP 대역: 172.16.0.0 ~ 172.32.255.255', '172.0.0.0/8은 사설 대역이다.', '사설 IP는 10.0.0.0/8, 172.16.x.x~172.32.x.x, 192.168.0.0/16이다.'],
      en: ['Private addresses are 172.16.0.0 to 172.32.255.255.', '172.0.0.0/8 is private.', 'The private ranges are 10.x, 172.16-172.32 and 192.168.x.'],
    },
    right: {
      ko: ['사설 IP 대역: 172.16.0.0 ~ 172.31.255.255', '172.16.0.0/12는 사설 대역이다.', '172.32.0.0은 사설 대역이 아니다.', '172.0.0.0/8 가운데 172.16.0.0/12만 사설이다.'],
      en: ['Private addresses are 172.16.0.0 to 172.31.255.255.', '172.16.0.0/12 is private.', '172.32.0.1 is not private.', 'Of 172.0.0.0/8 only 172.16.0.0/12 is private.'],
    },
  },
  {
    id: 'ip-private-192',
    fact: {
      ko: '192로 시작하는 사설 대역은 192.168.0.0/16뿐이에요.',
      en: 'The only private range that begins with 192 is 192.168.0.0/16.',
    },
    source: rfc(1918, '3'),
    card: 'private-public-ip',
    matches: {
      ko: [{ order: ['192.0.0.0/8|192.0.0.0 ~ 192.255|192.0.0.0~192.255|192.x.x.x'], with: ['사설|private'], without: ['192.168|공인|public'] }],
      en: [{ order: ['192.0.0.0/8|192.x.x.x|192.0.0.0 to 192.255'], with: ['private'], without: ['192.168|public|outside'] }],
    },
    wrong: {
      ko: ['192.0.0.0/8은 사설 IP이다.', '192.x.x.x는 사설 IP 대역이다.', '사설 IP: 192.0.0.0 ~ 192.255.255.255'],
      en: ['192.0.0.0/8 is private.', 'Private addresses look like 192.x.x.x.', 'The private range is 192.0.0.0 to 192.255.255.255.'],
    },
    right: {
      ko: ['192.168.0.0/16은 사설 IP이다.', '192.0.0.0/8은 사설 IP가 아니다.', '192.0.2.0/24는 문서용이다.', '192.168.x.x는 사설 IP 대역이다.'],
      en: ['192.168.0.0/16 is private.', '192.0.0.0/8 is not private.', '192.0.2.0/24 is for documentation.', 'Private addresses look like 192.168.x.x.'],
    },
  },
  {
    id: 'ipv6-uses-arp',
    fact: {
      ko: 'IPv6에는 ARP가 없고, ICMPv6의 이웃 탐색(NDP)이 그 일을 해요.',
      en: 'IPv6 has no ARP; Neighbor Discovery over ICMPv6 does its work.',
    },
    source: rfc(4861, '3.1'),
    card: 'ipv4-vs-ipv6',
    matches: {
      ko: [{ order: ['ipv6', 'arp를 사용한|arp를 사용하|arp를 이용|arp를 통해|arp로|arp를 쓴'], within: 14, without: ['ndp|이웃|neighbor|대체|ipv4|icmpv6|ns'] }],
      en: [{ order: ['ipv6', 'uses arp|still uses arp|relies on arp|arp is used|needs arp'], within: 25, without: ['ndp|neighbor*|neighbour*|replac*|ipv4|icmpv6'] }],
    },
    wrong: {
      ko: ['IPv6에서도 ARP를 사용한다.', 'IPv6는 ARP로 MAC 주소를 알아낸다.', 'IPv6 호스트는 ARP를 통해 상대를 찾는다.'],
      en: ['IPv6 also uses ARP.', 'IPv6 relies on ARP to find MAC addresses.', 'In IPv6, too, ARP is used.'],
    },
    right: {
      ko: ['IPv6는 ARP를 사용하지 않는다.', 'IPv6에서는 ARP 대신 NDP를 쓴다.', 'IPv4는 ARP를 사용한다.', 'IPv6는 이웃 탐색으로 MAC 주소를 알아낸다.'],
      en: ['IPv6 does not use ARP.', 'IPv6 uses Neighbor Discovery instead of ARP.', 'IPv4 uses ARP.', 'In IPv6 NDP replaces ARP.'],
    },
  },
  {
    id: 'arp-broadcast-mac',
    fact: {
      ko: 'ARP 요청의 목적지 MAC은 ff:ff:ff:ff:ff:ff예요. 255.255.255.255는 IP 주소예요.',
      en: 'An ARP request goes to the MAC address ff:ff:ff:ff:ff:ff; 255.255.255.255 is an IP address.',
    },
    source: rfc(826),
    card: 'arp-basics',
    matches: {
      ko: [{ order: ['목적지 mac|수신지 mac|도착지 mac|대상 mac|destination mac', '255.255.255.255'], within: 20, without: ['ff:ff*|ff ff|목적지 ip|ip 주소'] }],
      en: [{ order: ['destination mac', '255.255.255.255'], within: 40, without: ['ff:ff*|ff ff|destination ip|ip address'] }],
    },
    wrong: {
      ko: ['ARP 요청의 목적지 MAC 주소는 255.255.255.255이다.', 'ARP는 목적지 MAC을 255.255.255.255로 해서 보낸다.', '브로드캐스트할 때 목적지 MAC은 255.255.255.255로 채운다.'],
      en: ['The destination MAC of an ARP request is 255.255.255.255.', 'ARP sets the destination MAC to 255.255.255.255.', 'A broadcast frame has the destination MAC address 255.255.255.255.'],
    },
    right: {
      ko: ['ARP 요청의 목적지 MAC 주소는 ff:ff:ff:ff:ff:ff이다.', 'DHCP Discover의 목적지 IP는 255.255.255.255이다.', '목적지 MAC은 255.255.255.255가 아니라 ff:ff:ff:ff:ff:ff이다.', 'ARP 응답은 유니캐스트로 온다.'],
      en: ['The destination MAC of an ARP request is ff:ff:ff:ff:ff:ff.', 'DHCP Discover goes to the IP address 255.255.255.255.', 'The destination MAC is not 255.255.255.255.', 'The ARP reply is unicast.'],
    },
  },
  {
    id: 'ip-gateway-as-destination',
    fact: {
      ko: '목적지 IP는 그대로 두고, 프레임의 목적지 MAC만 게이트웨이의 MAC으로 해요.',
      en: "The destination IP stays; only the frame is addressed to the gateway's MAC.",
    },
    source: rfc(1122, '3.3.1'),
    card: 'default-gateway',
    matches: {
      ko: [{ order: ['목적지 ip', '게이트웨이의 ip|게이트웨이 ip|게이트웨이의 주소', '바꿔|바꾼|바꾸어|변경|교체'], without: ['mac|그대로|nat'] }],
      en: [{ order: ['replaces|changes|rewrites', 'destination ip', "gateway's|address of the gateway|gateway address|gateway ip"], without: ['mac|unchanged|keeps|nat'] }],
    },
    wrong: {
      ko: ['호스트는 패킷의 목적지 IP를 게이트웨이 IP로 바꿔서 보낸다.', '외부로 갈 때 목적지 IP가 게이트웨이의 IP로 변경된다.', '목적지 IP를 게이트웨이의 주소로 교체해 전송한다.'],
      en: ["The host replaces the destination IP with the gateway's.", 'The host changes the destination IP to the address of the gateway.', 'The sender rewrites the destination IP to the gateway IP.'],
    },
    right: {
      ko: ['목적지 IP는 그대로이고 목적지 MAC만 게이트웨이의 것이다.', '목적지 IP를 게이트웨이 IP로 바꾸지 않는다.', '게이트웨이의 MAC 주소를 ARP로 알아낸다.', '목적지 IP가 다른 서브넷이면 게이트웨이로 보낸다.'],
      en: ["The frame goes to the gateway's MAC, the destination IP stays.", 'The host does not replace the destination IP.', 'A packet for another subnet goes to the gateway.', 'NAT rewrites the source address.'],
    },
  },
  {
    id: 'ip-guarantees-delivery',
    fact: {
      ko: 'IP는 최선형(best-effort) 전달이라서 도착도 순서도 보장하지 않아요.',
      en: 'IP is best effort: it guarantees neither delivery nor order.',
    },
    source: rfc(1122, '1.1.2'),
    card: 'ip-best-effort',
    matches: {
      ko: [{ order: ['ip는|ip 프로토콜은|인터넷 프로토콜은|ip가', '전달을 보장|도착을 보장|전송을 보장|전달되는 것을 보장|도착하는 것을 보장'], within: 16, without: ['tcp*'] }],
      en: [{ order: ['ip|internet protocol', 'guarantees delivery|guarantees the delivery|guarantees that packets|guarantees that every|makes sure that packets arrive|ensures that packets arrive'], within: 6, without: ['tcp*'] }],
    },
    wrong: {
      ko: ['IP는 목적지 호스트까지의 전달을 보장한다.', 'IP 프로토콜은 패킷의 도착을 보장한다.', '인터넷 프로토콜은 데이터의 전송을 보장한다.'],
      en: ['IP guarantees delivery to the destination host.', 'IP makes sure that packets arrive.', 'The Internet Protocol guarantees that packets arrive.'],
    },
    right: {
      ko: ['IP는 전달을 보장하지 않는다.', 'TCP는 전달을 보장한다.', 'IP는 최선형 전달이다.', 'TCP/IP는 전송을 보장한다.'],
      en: ['IP does not guarantee delivery.', 'IP is best effort.', 'TCP makes sure that packets arrive.', 'TCP/IP guarantees delivery.'],
    },
  },
  {
    id: 'icmp-ping-port',
    fact: { ko: 'ping은 ICMP를 쓰고, ICMP에는 포트가 없어요.', en: 'ping uses ICMP, and ICMP has no ports.' },
    source: rfc(792),
    card: 'ping',
    matches: {
      ko: [{ order: ['ping은|ping도|icmp는|icmp도|핑은', '포트를 사용|포트를 쓴|포트 번호를 사용|번 포트를'], within: 14, without: ['tcp*|udp|unreachable|도달|traceroute|hping|서비스'] }],
      en: [{ order: ['ping|icmp', 'uses port|uses a port|uses ports|uses tcp port|listens on port|on port'], within: 6, without: ['tcp*|udp|unreachable|traceroute|hping'] }],
    },
    wrong: {
      ko: ['ping은 7번 포트를 쓴다.', 'ICMP는 포트를 사용한다.', 'ICMP도 포트 번호를 사용해 통신한다.'],
      en: ['ping uses port 7.', 'ICMP uses ports.', 'ICMP uses port 1.'],
    },
    right: {
      ko: ['ping은 포트를 사용하지 않는다.', 'ICMP에는 포트가 없다.', 'ping은 ICMP Echo를 쓴다.', 'TCP ping은 80번 포트를 쓴다.'],
      en: ['ping does not use a port.', 'ICMP has no ports.', 'ping uses ICMP echo.', 'A TCP ping uses port 80.'],
    },
  },
  {
    id: 'ip-usable-addresses',
    fact: {
      ko: '서브넷에서 네트워크 주소와 브로드캐스트 주소는 호스트에 줄 수 없어서 /24에는 254개, /26에는 62개를 쓸 수 있어요.',
      en: 'The network and broadcast addresses are not for hosts, so a /24 has 254 usable addresses and a /26 has 62.',
    },
    source: rfc(1812, '4.2.2.11'),
    card: 'subnet-calculation',
    matches: {
      ko: [
        { order: ['/24', '256개의 호스트|256대|호스트 256|사용 가능한 호스트는 256|호스트를 256'], within: 14, without: ['254|빼|제외|총|전체|2개'] },
        { order: ['/26', '64개의 호스트|64대|호스트 64|사용 가능한 호스트는 64|호스트를 64'], within: 14, without: ['62|빼|제외|총|전체|2개'] },
      ],
      en: [
        { order: ['/24', '256 hosts|256 usable|256 usable hosts'], without: ['254|minus|total|aws'] },
        { order: ['/26', '64 hosts|64 usable|64 usable hosts'], without: ['62|minus|total|aws'] },
      ],
    },
    wrong: {
      ko: ['/24 네트워크에는 256개의 호스트를 둘 수 있다.', '/26에는 호스트 64개를 연결할 수 있다.', '/24에서 사용 가능한 호스트는 256개이다.'],
      en: ['A /24 network has 256 usable addresses.', 'A /26 has 64 hosts.', 'In a /24 there is room for 256 hosts.'],
    },
    right: {
      ko: ['/24에는 254개의 호스트를 둘 수 있다.', '/24에는 주소가 256개 있다.', '/26의 주소 64개에서 2개를 빼면 호스트 62개이다.', '/24에는 256개의 호스트를 둘 수 없다.'],
      en: ['A /24 has 254 usable addresses.', 'A /24 has 256 addresses.', 'A /26 has 64 addresses, 62 of them usable.', 'A /24 cannot have 256 hosts.'],
    },
  },
  {
    id: 'ipv6-ipsec-mandatory',
    fact: {
      ko: 'IPv6에서 IPsec은 필수가 아니에요. RFC 8504에서 지원은 권장 사항이고, 켜지 않으면 아무것도 암호화하지 않아요.',
      en: 'IPsec is not mandatory in IPv6: RFC 8504 only recommends support, and unless it is configured nothing is encrypted.',
    },
    source: rfc(8504, '13'),
    card: 'ipv4-vs-ipv6',
    matches: {
      ko: [{ order: ['ipv6', 'ipsec', '필수|의무|항상 암호화|자동으로 암호화|자동으로 적용'], within: 20, without: ['권장|rfc|선택|6434|옵션|초기|이었'] }],
      en: [{ order: ['ipv6', 'ipsec', 'is mandatory|is required|is compulsory|always encrypts|is always on'], within: 25, without: ['optional|recommended|rfc|6434'] }, { order: ['ipsec', 'is mandatory in ipv6|is required in ipv6|is mandatory for ipv6|is required for ipv6'], without: ['optional|recommended|rfc|6434'] }],
    },
    wrong: {
      ko: ['IPv6는 IPsec이 필수라서 더 안전하다.', 'IPv6에서는 IPsec이 의무이다.', 'IPv6는 IPsec으로 자동으로 암호화된다.'],
      en: ['In IPv6, IPsec is mandatory.', 'IPsec is required in IPv6.', 'IPv6 is secure because IPsec is always on.'],
    },
    right: {
      ko: ['IPv6에서 IPsec은 필수가 아니다.', 'IPv6의 IPsec 지원은 권장 사항이다.', '과거에는 IPv6에서 IPsec이 필수였다.', 'IPsec은 IPv4에서도 쓸 수 있다.'],
      en: ['IPsec is not mandatory in IPv6.', 'IPv6 recommends IPsec support.', 'Once IPsec was mandatory in IPv6.', 'IPsec also works with IPv4.'],
    },
  },
]
