/** Well-known errors about layers and devices. */
import { rfc, type Rule } from '../rule'

const X200 = { label: 'ITU-T X.200', url: 'https://www.itu.int/rec/T-REC-X.200-199407-I/en' } as const

export const OSI: readonly Rule[] = [
  {
    id: 'osi-presentation-unit',
    fact: {
      ko: '프레임, 패킷, 세그먼트는 2, 3, 4계층의 단위예요. 표현 계층의 단위는 데이터라고 불러요.',
      en: 'Frame, packet and segment are the units of layers 2, 3 and 4; that of the presentation layer is called data.',
    },
    source: X200,
    card: 'osi-seven-layers',
    matches: {
      ko: [{ order: ['표현 계층|프레젠테이션 계층|프리젠테이션 계층|세션 계층|응용 계층', '단위는 프레임|단위는 패킷|단위는 세그먼트|단위: 프레임|단위: 패킷|단위: 세그먼트'], within: 8, without: ['데이터 링크|전송 계층|네트워크 계층'] }],
      en: [{ order: ['unit|pdu', 'presentation layer|session layer|application layer', 'is the frame|is a frame|is frame|is the packet|is a packet|is packet|is the segment|is a segment|is segment'], within: 8, without: ['data link|transport|network layer'] }],
    },
    wrong: {
      ko: ['표현 계층의 단위는 프레임, 패킷, 세그먼트를 합친 것이다.', '세션 계층의 단위는 세그먼트이다.', '응용 계층의 전송 단위는 패킷이다.'],
      en: ['The unit of the presentation layer is frame, packet and segment together.', 'The PDU of the session layer is the segment.', 'The unit of the application layer is the packet.'],
    },
    right: {
      ko: ['표현 계층의 단위는 데이터이다.', '데이터 링크 계층의 단위는 프레임이다.', '전송 계층의 단위는 세그먼트이다.', '표현 계층의 단위는 프레임이 아니다.'],
      en: ['The unit of the presentation layer is data.', 'The PDU of the data link layer is the frame.', 'The unit of the transport layer is the segment.', 'The unit of the presentation layer is not the frame.'],
    },
  },
  {
    id: 'osi-tls-layer',
    fact: {
      ko: 'TLS는 TCP 위, 애플리케이션 아래에 있어요. 3계층이나 4계층의 프로토콜이 아니고 OSI의 한 층에 꼭 맞지도 않아요.',
      en: 'TLS sits above TCP and below the application: it is no protocol of layer 3 or 4, and fits no OSI layer exactly.',
    },
    source: rfc(9846, '1'),
    card: 'osi-vs-tcpip',
    matches: {
      ko: [{
        order: ['tls는|ssl은|ssl/tls는|tls 프로토콜은', '3계층 프로토콜|4계층 프로토콜|3계층에 속|4계층에 속|3계층에서 동작|4계층에서 동작|네트워크 계층에서 동작|네트워크 계층에 속|네트워크 계층 프로토콜'],
        within: 10,
        without: ['위에서|사이|5계층|6계층|7계층|위의|ipsec|vpn|tcp/ip'],
      }],
      en: [{
        order: ['tls|ssl', 'is a layer 4 protocol|is a layer 3 protocol|works at layer 4|operates at layer 4|works at layer 3|operates at layer 3|works at the network layer|operates at the network layer|belongs to layer 4|belongs to layer 3|belongs to the network layer'],
        within: 4,
        without: ['above|between|on top|ipsec|offload|tcp/ip'],
      }],
    },
    wrong: {
      ko: ['TLS는 4계층에서 동작한다.', 'SSL/TLS는 네트워크 계층 프로토콜이다.', 'TLS는 OSI 3계층에 속한다.'],
      en: ['TLS operates at layer 4.', 'TLS is a layer 3 protocol.', 'SSL works at the network layer.'],
    },
    right: {
      ko: ['TLS는 전송 계층 위에서 동작한다.', 'TLS(Transport Layer Security)는 전송 계층 보안이라는 뜻이다.', 'TLS는 4계층에 속하지 않는다.', 'IPsec은 네트워크 계층에서 동작한다.'],
      en: ['TLS operates above the transport layer.', 'TLS stands for Transport Layer Security.', 'TLS is not a layer 4 protocol.', 'IPsec works at the network layer.'],
    },
  },
  {
    id: 'osi-is-a-protocol',
    fact: {
      ko: 'OSI 7계층은 프로토콜이 아니라 참조 모델이에요. 인터넷은 TCP/IP의 네 계층을 써요.',
      en: 'OSI is a reference model, not a protocol; the Internet uses the four layers of TCP/IP.',
    },
    source: X200,
    card: 'osi-vs-tcpip',
    matches: {
      ko: [{ order: ['osi 7계층은|osi 7 layer는|osi 모델은|osi는', '프로토콜이다|프로토콜입니다|프로토콜이에요'], within: 20, without: ['모델이|참조|프로토콜을'] }, { order: ['인터넷은', '7계층으로 구현|osi 7계층을 구현|osi 7계층으로 구현'], within: 12 }],
      en: [{ order: ['osi|osi model', 'is a protocol|is a standard protocol|is a communication protocol'], within: 10, without: ['reference'] }, { order: ['internet', 'is implemented in seven layers|implements the seven layers|implements all seven layers|implements the osi model'], within: 4 }],
    },
    wrong: {
      ko: ['OSI 7계층은 국제 표준 프로토콜이다.', 'OSI 모델은 네트워크 통신 프로토콜입니다.', '인터넷은 7계층으로 구현되어 있다.'],
      en: ['OSI is a standard protocol.', 'The Internet is implemented in seven layers.', 'The OSI model is a protocol of ISO.'],
    },
    right: {
      ko: ['OSI 7계층은 참조 모델이다.', 'OSI 7계층은 프로토콜이 아니다.', '인터넷은 TCP/IP 4계층을 따른다.', 'OSI 모델은 프로토콜을 계층으로 나누어 설명한다.'],
      en: ['OSI is a reference model.', 'OSI is not a protocol.', 'The Internet follows the TCP/IP model.', 'The OSI model describes where a protocol belongs.'],
    },
  },
  {
    id: 'osi-switch-by-ip',
    fact: {
      ko: 'L2 스위치는 IP가 아니라 목적지 MAC 주소를 보고 프레임을 전달해요.',
      en: 'A layer 2 switch forwards frames by destination MAC address, not by IP address.',
    },
    source: rfc(4188, '4'),
    card: 'hub-switch-router',
    matches: {
      ko: [{ order: ['스위치는|스위치가', 'ip 주소를 보고|ip 주소를 기반|ip 주소로|ip 주소를 확인|ip를 보고|ip 주소를 이용'], within: 10, without: ['l3|l4|3계층|4계층|layer*|mac|라우팅|라우터|멀티레이어|관리|접속'] }],
      en: [{ order: ['switch|switches', 'forwards by ip|forward by ip|forwards frames by ip|forwards packets by ip|forwards based on ip|forwards packets based on ip|forward packets based on ip|forwards data based on ip|by looking at the ip'], within: 8, without: ['layer 3|l3|l4|layer 4|mac|router*|multilayer'] }],
    },
    wrong: {
      ko: ['스위치는 IP 주소를 보고 전달한다.', 'L2 스위치는 IP 주소를 기반으로 프레임을 보낸다.', '스위치는 목적지 IP 주소로 포트를 고른다.'],
      en: ['A switch forwards by IP address.', 'Switches forward packets based on IP addresses.', 'A switch forwards frames by IP.'],
    },
    right: {
      ko: ['스위치는 MAC 주소를 보고 전달한다.', 'L3 스위치는 IP 주소를 보고 전달한다.', '라우터는 IP 주소를 보고 전달한다.', '스위치는 IP 주소를 보지 않는다.'],
      en: ['A switch forwards by MAC address.', 'A layer 3 switch forwards by IP address.', 'A router forwards by IP address.', 'A switch does not forward by IP.'],
    },
  },
  {
    id: 'osi-hub-layer-2',
    fact: {
      ko: '허브는 신호를 모든 포트로 그대로 내보내는 1계층 장비예요.',
      en: 'A hub repeats signals to all ports: it is a device of layer 1.',
    },
    source: rfc(2108, '2.4.1.2'),
    card: 'hub-switch-router',
    matches: {
      ko: [{ order: ['허브는|허브(hub)는', '2계층 장비|2계층에서 동작|데이터 링크 계층 장비|데이터 링크 계층에서 동작|2계층에 속'], within: 8, without: ['스위칭|스위치|1계층|물리'] }],
      en: [{ order: ['hub|hubs', 'is a layer 2 device|is a data link layer device|works at layer 2|operates at layer 2|works at the data link layer|operates at the data link layer'], within: 3, without: ['switch*|layer 1|physical'] }],
    },
    wrong: {
      ko: ['허브는 2계층 장비이다.', '허브는 데이터 링크 계층에서 동작한다.', '허브(Hub)는 OSI 2계층에서 동작하는 장비다.'],
      en: ['A hub is a layer 2 device.', 'A hub operates at the data link layer.', 'A hub works at layer 2.'],
    },
    right: {
      ko: ['허브는 1계층 장비이다.', '스위치는 2계층 장비이다.', '스위칭 허브는 2계층 장비이다.', '허브는 2계층에서 동작하지 않는다.'],
      en: ['A hub is a layer 1 device.', 'A switch is a layer 2 device.', 'A hub does not work at layer 2.', 'A switching hub works at layer 2.'],
    },
  },
  {
    id: 'vlan-encrypts',
    fact: { ko: 'VLAN은 브로드캐스트 도메인을 나눌 뿐 트래픽을 암호화하지 않아요.', en: 'A VLAN separates broadcast domains; it encrypts nothing.' },
    source: {
      label: 'IEEE 802.1Q YANG, ieee802-dot1q-types',
      url: 'https://github.com/YangModels/yang/blob/main/standard/ieee/published/802.1/ieee802-dot1q-types.yang',
    },
    card: 'vlan',
    matches: {
      ko: [{ order: ['vlan은|vlan이', '암호화한다|암호화해|암호화된다|암호화합니다'], within: 14, without: ['vpn|macsec|ipsec|vxlan'] }],
      en: [{ order: ['vlan|vlans', 'encrypt|encrypts'], within: 3, without: ['vpn|macsec|ipsec|vxlan'] }],
    },
    wrong: {
      ko: ['VLAN은 트래픽을 암호화한다.', 'VLAN은 프레임을 암호화해 격리한다.', 'VLAN이 데이터를 암호화합니다.'],
      en: ['VLANs encrypt the traffic.', 'A VLAN encrypts its frames.', 'A VLAN encrypts data between switches.'],
    },
    right: {
      ko: ['VLAN은 트래픽을 암호화하지 않는다.', 'VLAN은 브로드캐스트 도메인을 나눈다.', 'VPN은 트래픽을 암호화한다.', 'VLAN 위에서 MACsec으로 암호화한다.'],
      en: ['VLANs do not encrypt the traffic.', 'A VLAN separates broadcast domains.', 'A VPN encrypts the traffic.', 'With MACsec a VLAN encrypts its frames.'],
    },
  },
]
