/** Well-known errors about the header, numbers and windows of TCP. */
import { rfc, type Rule } from '../rule'

export const TCP_RELIABILITY: readonly Rule[] = [
  {
    id: 'tcp-sequence-counts-packets',
    fact: { ko: 'TCP의 시퀀스 번호는 패킷이 아니라 바이트를 세요.', en: 'TCP sequence numbers count bytes, not packets.' },
    source: rfc(9293, '3.4'),
    card: 'tcp-reliability-mechanisms',
    matches: {
      ko: [{
        order: ['시퀀스 번호|순서 번호|일련번호|sequence number', '패킷마다 1씩|세그먼트마다 1씩|패킷 하나에 1씩|패킷당 1씩|패킷의 개수|패킷 개수|세그먼트의 개수|세그먼트 개수'],
        with: ['tcp'],
        without: ['바이트|byte|rtp|quic|ipsec|icmp|esp|dtls|syn|fin|udp|tls'],
      }],
      en: [{
        order: ['sequence number*', 'by one for each packet|by one for every packet|by 1 for each packet|by 1 for every packet|by one per packet|by one with every packet|counts packets|count packets|counts the packets|number of packets|counts segments'],
        with: ['tcp'],
        without: ['byte*|rtp|quic|ipsec|icmp|esp|dtls|syn|fin|udp|tls|compress*|packet sequence'],
      }],
    },
    wrong: {
      ko: ['TCP의 시퀀스 번호는 패킷마다 1씩 증가한다.', 'TCP 순서 번호는 지금까지 보낸 패킷의 개수이다.', 'TCP에서 sequence number는 세그먼트마다 1씩 커진다.'],
      en: ['The TCP sequence number grows by one for each packet.', 'In TCP the sequence number counts packets.', 'A sequence number of TCP is the number of packets sent so far.'],
    },
    right: {
      ko: ['TCP의 시퀀스 번호는 바이트 단위로 증가한다.', 'RTP의 시퀀스 번호는 패킷마다 1씩 증가한다.', 'TCP의 시퀀스 번호는 패킷의 개수가 아니다.', 'TCP에서 SYN은 시퀀스 번호를 1 소비한다.'],
      en: ['The TCP sequence number counts bytes.', 'The RTP sequence number grows by one for each packet.', 'TCP sequence numbers do not count packets.', 'In TCP each segment carries the sequence number of its first byte.'],
    },
  },
  {
    id: 'tcp-window-in-packets',
    fact: { ko: 'TCP의 수신 윈도우는 패킷 수가 아니라 바이트 수예요.', en: 'The TCP receive window is a number of bytes, not of packets.' },
    source: rfc(9293, '3.1'),
    card: 'tcp-flow-control-window',
    matches: {
      ko: [{
        order: ['수신 윈도우|rwnd|receive window|window 필드|윈도우 필드|tcp 윈도우 크기|tcp 윈도우의 크기', '패킷 수|패킷의 수|패킷 개수|패킷의 개수|세그먼트 수|세그먼트의 수|세그먼트 개수'],
        without: ['바이트|byte|혼잡|cwnd|나누|mss|예를 들'],
        unless: ['go back*|gbn|arq|selective repeat'],
      }],
      en: [{
        order: ['receive window|advertised window|rwnd|window field|tcp window size', 'number of packets|measured in packets|counted in packets|how many packets|number of segments|measured in segments|counted in segments|how many segments'],
        without: ['byte*|congestion|cwnd|divid*|mss'],
        unless: ['go back*|gbn|arq|selective repeat'],
      }],
    },
    wrong: {
      ko: ['수신 윈도우는 한 번에 받을 수 있는 패킷 수이다.', 'rwnd는 받을 수 있는 세그먼트 개수를 뜻한다.', 'TCP 윈도우 크기는 한 번에 보낼 수 있는 패킷의 개수이다.'],
      en: ['The receive window is the number of packets that fit.', 'rwnd is measured in segments.', 'The window field says how many packets may be sent.'],
    },
    right: {
      ko: ['수신 윈도우는 받을 수 있는 바이트 수이다.', 'rwnd는 패킷 수가 아니라 바이트 수이다.', 'Go-Back-N에서 윈도우 크기는 패킷 수이다.', '혼잡 윈도우를 세그먼트 수로 나타내기도 한다.'],
      en: ['The receive window is a number of bytes.', 'rwnd is not a number of packets.', 'In Go-Back-N the window is a number of packets.', 'The congestion window is often given in segments.'],
    },
  },
  {
    id: 'tcp-header-always-20',
    fact: { ko: 'TCP 헤더는 옵션에 따라 20바이트에서 60바이트까지 달라져요.', en: 'A TCP header has 20 to 60 bytes, depending on its options.' },
    source: rfc(9293, '3.1'),
    card: 'tcp-flags',
    matches: {
      ko: [{ order: ['tcp 헤더|tcp의 헤더', '항상 20|20바이트로 고정|20 바이트로 고정|20byte로 고정|20bytes로 고정|고정된 20|고정 20|20바이트 고정'], without: ['옵션|option*|최소|기본|ip'] }],
      en: [{ order: ['tcp header*', 'always 20|fixed 20|fixed at 20|exactly 20|fixed size of 20|fixed length of 20|constant 20'], without: ['option*|minimum|at least|ip'] }],
    },
    wrong: {
      ko: ['TCP 헤더의 크기는 항상 20바이트이다.', 'TCP 헤더는 20바이트로 고정되어 있다.', 'TCP 헤더는 고정 20바이트 길이를 가진다.'],
      en: ['The TCP header is always 20 bytes.', 'A TCP header has a fixed size of 20 bytes.', 'The TCP header is fixed at 20 bytes.'],
    },
    right: {
      ko: ['TCP 헤더는 최소 20바이트이다.', '옵션을 빼면 TCP 헤더는 항상 20바이트이다.', 'TCP 헤더는 20바이트로 고정되어 있지 않다.', 'UDP 헤더는 8바이트로 고정되어 있다.'],
      en: ['The TCP header is at least 20 bytes.', 'Without options the TCP header is always 20 bytes.', 'The UDP header is always 8 bytes.', 'The TCP header is not fixed at 20 bytes.'],
    },
  },
  {
    id: 'tcp-six-flags',
    fact: {
      ko: 'TCP의 제어 비트는 여섯 개가 아니라 RFC 9293에 여덟 개예요. CWR와 ECE가 더 있어요.',
      en: 'TCP has eight control bits in RFC 9293, not six: CWR and ECE were added.',
    },
    source: rfc(9293, '3.1'),
    card: 'tcp-flags',
    matches: {
      ko: [
        { order: ['tcp 플래그는|tcp 플래그에는|tcp 헤더의 플래그는|tcp의 플래그는|tcp 제어 비트는|tcp 헤더에는', '6개|여섯 개|6가지|여섯 가지'], within: 14, with: ['플래그|제어 비트'], without: ['8|9|여덟|주로|자주|대표|주요|중에|원래|기본|793|cwr|ece|우선'] },
        { order: ['6개의|여섯 개의|6가지', '플래그'], within: 4, with: ['tcp'], without: ['8|9|여덟|주로|자주|대표|주요|중에|원래|기본|793|cwr|ece|우선|이외|외에'] },
      ],
      en: [{
        order: ['has|have|there are|contains|defines', 'six|6', 'flags|control bits|control flags'],
        within: 12,
        with: ['tcp'],
        without: ['eight|8|nine|9|main|common*|classic|793|most|cwr|ece|important|basic|other|more'],
      }],
    },
    wrong: {
      ko: ['TCP 플래그는 여섯 개이다.', 'TCP 헤더에는 6개의 플래그가 있다.', 'TCP는 6가지 플래그를 정의한다.'],
      en: ['The TCP header has six flags.', 'There are 6 control bits in TCP.', 'TCP defines six control flags.'],
    },
    right: {
      ko: ['TCP 플래그는 여덟 개이다.', '자주 쓰는 TCP 플래그는 6개이다.', 'RFC 793에서 TCP 플래그는 6개였다.', 'TCP 플래그는 6개가 아니다.'],
      en: ['The TCP header has eight flags.', 'TCP has six main flags, and CWR and ECE.', 'RFC 793 has six TCP flags.', 'TCP does not have just six flags.'],
    },
  },
  {
    id: 'tcp-reliable-by-handshake',
    fact: {
      ko: 'TCP의 신뢰성은 3-way handshake가 아니라 시퀀스 번호, 확인응답, 체크섬, 재전송에서 나와요.',
      en: 'TCP is reliable because of sequence numbers, acknowledgments, checksums and retransmission, not because of its handshake.',
    },
    source: rfc(9293, '2.2'),
    card: 'tcp-reliability-mechanisms',
    matches: {
      ko: [{
        order: ['3 way handshake|3way handshake|3 way 핸드셰이크|3 way 핸드쉐이크|핸드셰이크', '하기 때문에|하므로|덕분에|거치기 때문에', '신뢰성이 있|신뢰성을 보장|신뢰성이 보장|신뢰성이 높|신뢰할 수 있'],
        without: ['재전송|시퀀스|ack|체크섬|흐름|순서|tls'],
      }],
      en: [
        { order: ['reliable because', 'handshake'], with: ['tcp'], without: ['retrans*|sequence|ack*|checksum*|tls'] },
        { order: ['handshake', 'makes tcp reliable|makes it reliable|guarantees reliability'], without: ['retrans*|sequence|ack*|checksum*|tls'] },
      ],
    },
    wrong: {
      ko: ['TCP는 3-way handshake를 하기 때문에 신뢰성이 있다.', '핸드셰이크 덕분에 TCP는 신뢰성이 보장된다.', '3-way handshake를 거치기 때문에 TCP는 신뢰할 수 있다.'],
      en: ['TCP is reliable because of the three-way handshake.', 'The handshake makes TCP reliable.', 'The three-way handshake guarantees reliability.'],
    },
    right: {
      ko: ['TCP는 확인응답과 재전송이 있기 때문에 신뢰성이 있다.', '3-way handshake를 하기 때문에 지연이 생긴다.', 'TCP는 3-way handshake만으로 신뢰성이 보장되지 않는다.', '3-way handshake로 연결을 맺고 재전송으로 신뢰성을 보장한다.'],
      en: ['TCP is reliable because it retransmits what is lost.', 'The handshake does not make TCP reliable.', 'The handshake costs one round trip.', 'TCP is reliable because of sequence numbers that the handshake synchronizes.'],
    },
  },
  {
    id: 'tcp-checksum-corrects',
    fact: {
      ko: '체크섬은 오류를 찾을 뿐 고치지 않아요. 손상된 세그먼트는 버려지고, TCP라면 다시 전송돼요.',
      en: 'A checksum only detects errors: a damaged segment is dropped, and TCP sends it again.',
    },
    source: rfc(9293, '3.1'),
    card: 'tcp-udp-checksum',
    matches: {
      ko: [{
        order: ['체크섬|checksum', '오류를 고친|오류를 고쳐|오류를 정정|오류를 수정|오류를 복구|에러를 수정|에러를 정정|에러를 복구|에러를 고친'],
        without: ['재전송|ecc|해밍|fec|따로'],
      }],
      en: [{
        order: ['checksum*', 'corrects|fixes|repairs|can fix|can repair', 'error*|corrupt*|damage*'],
        without: ['retrans*|ecc|hamming|fec|detect and'],
      }],
    },
    wrong: {
      ko: ['TCP 체크섬은 오류를 고친다.', '수신 측은 체크섬으로 에러를 수정한다.', '체크섬을 이용해 전송 중에 생긴 오류를 정정한다.'],
      en: ['The TCP checksum corrects errors.', 'With the checksum the receiver can fix errors.', 'A checksum repairs corrupted bits.'],
    },
    right: {
      ko: ['체크섬은 오류를 검출한다.', '체크섬은 오류를 고치지 못한다.', '체크섬이 틀리면 세그먼트를 버리고 재전송으로 오류를 복구한다.', '해밍 코드는 오류를 정정한다.'],
      en: ['A checksum detects errors.', 'The checksum cannot correct errors.', 'When the checksum is correct, the segment has no errors that it can see.', 'A Hamming code corrects errors.'],
    },
  },
  {
    id: 'tcp-mss-includes-header',
    fact: {
      ko: 'MSS는 TCP 헤더를 뺀 데이터의 최대 크기예요. MTU 1500이면 보통 1460이에요.',
      en: 'The MSS is the most data in a segment without the TCP header: usually 1460 with an MTU of 1500.',
    },
    source: rfc(9293, '3.7.1'),
    card: 'tcp-mss-vs-mtu',
    matches: {
      ko: [{ order: ['mss', '헤더를 포함|헤더까지 포함|헤더가 포함|헤더도 포함'], within: 30, without: ['mtu|제외|빼|뺀|데이터만'] }],
      en: [{ order: ['mss|maximum segment size', 'includes|including|contains', 'header*'], within: 35, without: ['mtu|exclud*|option*'] }],
    },
    wrong: {
      ko: ['MSS는 TCP 헤더를 포함한 최대 크기이다.', 'MSS에는 TCP 헤더가 포함된다.', 'MSS는 헤더까지 포함한 세그먼트의 크기이다.'],
      en: ['The MSS includes the TCP header.', 'The MSS is the size of a segment including its header.', 'The maximum segment size includes the headers.'],
    },
    right: {
      ko: ['MSS는 TCP 헤더를 포함하지 않는다.', 'MTU는 헤더를 포함하고 MSS는 데이터만이다.', 'MSS는 헤더를 제외한 크기이다.', 'MSS 옵션은 SYN에만 있다.'],
      en: ['The MSS does not include the TCP header.', 'The MTU includes the headers, the MSS does not.', 'The MSS excludes headers.', 'The MSS is 1460 when the MTU is 1500.'],
    },
  },
  {
    id: 'mtu-without-headers',
    fact: {
      ko: 'MTU에는 IP 헤더와 TCP 헤더가 들어가요. 이 둘을 뺀 크기가 MSS예요.',
      en: 'The MTU includes the IP and TCP headers; what is left without them is the MSS.',
    },
    source: rfc(9293, '3.7.1'),
    card: 'tcp-mss-vs-mtu',
    matches: {
      ko: [{
        order: ['mtu는|mtu란|mtu(maximum transmission unit)는', '헤더를 제외한|헤더를 뺀|헤더를 제외하고'],
        within: 30,
        with: ['ip 헤더|tcp 헤더|ip와 tcp|tcp와 ip|tcp/ip 헤더'],
        without: ['mss|이더넷|ethernet|프레임|링크|2계층|l2|포함'],
      }],
      en: [{
        order: ['mtu|maximum transmission unit', 'without the ip|excluding the ip|without the tcp|excluding the tcp|without ip|excluding ip|excluding tcp|without tcp', 'header*'],
        without: ['mss|ethernet|frame*|link|include*|minus'],
        denies: true,
      }],
    },
    wrong: {
      ko: ['MTU는 IP 헤더와 TCP 헤더를 제외한 데이터의 최대 크기이다.', 'MTU란 TCP 헤더를 뺀 데이터 크기를 말한다.', 'MTU는 TCP/IP 헤더를 제외하고 보낼 수 있는 크기이다.'],
      en: ['The MTU is the most data without the IP and TCP headers.', 'The MTU is the payload excluding the TCP header.', 'The maximum transmission unit is counted without IP headers.'],
    },
    right: {
      ko: ['MTU는 이더넷 헤더를 제외한 최대 크기로, IP 헤더는 들어간다.', 'MSS는 MTU에서 IP 헤더와 TCP 헤더를 뺀 값이다.', 'MTU는 IP 헤더와 TCP 헤더를 포함한다.', '이더넷의 MTU는 1500바이트이다.'],
      en: ['The MSS is the MTU without the IP and TCP headers.', 'The MTU includes the IP header.', 'The MTU is the largest IP packet, excluding the Ethernet header.', 'The MTU of Ethernet is 1500 bytes.'],
    },
  },
  {
    id: 'tcp-cwnd-from-receiver',
    fact: {
      ko: '혼잡 윈도우(cwnd)는 송신자가 혼자 계산하고, 수신자가 알려 주는 것은 수신 윈도우(rwnd)예요.',
      en: 'The sender keeps the congestion window for itself; what the receiver announces is the receive window.',
    },
    source: rfc(5681, '2'),
    card: 'tcp-congestion-overview',
    matches: {
      ko: [{
        order: ['cwnd는|cwnd란|혼잡 윈도우는|혼잡 윈도우란', '수신자가|수신측이|받는 쪽이', '알려 주|알려준|알리|광고|통보|보내 주|보내준'],
        without: ['rwnd|수신 윈도우|송신|작은|최솟값|min'],
      }],
      en: [
        { order: ['cwnd|congestion window', 'advertised by the receiver|announced by the receiver|set by the receiver|sent by the receiver|receiver advertises|receiver announces'], without: ['rwnd|receive window|sender|minimum|min|smaller'] },
        { order: ['receiver', 'advertises|announces|sends', 'cwnd|congestion window'], within: 14, without: ['rwnd|receive window|sender|minimum|min|smaller'] },
      ],
    },
    wrong: {
      ko: ['cwnd는 수신자가 TCP 헤더로 알려 주는 윈도우다.', '혼잡 윈도우는 수신자가 통보하는 값이다.', '혼잡 윈도우란 받는 쪽이 알려 주는 크기이다.'],
      en: ['cwnd is the window that the receiver announces in the TCP header.', 'The congestion window is set by the receiver.', 'The receiver advertises the congestion window.'],
    },
    right: {
      ko: ['rwnd는 수신자가 알려 주는 윈도우다.', 'cwnd는 송신자가 스스로 정한다.', '혼잡 윈도우는 수신자가 알려 주는 값이 아니다.', '보낼 수 있는 양은 cwnd와 수신자가 알려 준 rwnd 중 작은 값이다.'],
      en: ['rwnd is announced by the receiver.', 'cwnd is kept by the sender.', 'The congestion window is not sent by the receiver.', 'The sender may send the minimum of cwnd and what the receiver announces.'],
    },
  },
  {
    id: 'tcp-preserves-messages',
    fact: {
      ko: 'TCP는 경계가 없는 바이트 스트림이에요. 메시지의 경계는 애플리케이션이 정해야 해요.',
      en: 'TCP is a byte stream without boundaries; where a message ends is up to the application.',
    },
    source: rfc(9293, '2.2'),
    card: 'tcp-vs-udp',
    matches: {
      ko: [{ order: ['tcp는|tcp가', '메시지 경계를|메세지 경계를|메시지의 경계를|메시지 간의 경계를', '보존|유지|지켜|보장'], without: ['udp|sctp|위해|애플리케이션|직접|길이|프로토콜을'] }],
      en: [{ order: ['tcp', 'preserves|keeps|maintains', 'message boundar*|boundaries of messages|boundaries of the messages'], without: ['udp|sctp|application*|length'] }],
    },
    wrong: {
      ko: ['TCP는 메시지 경계를 보존한다.', 'TCP는 보낸 메시지의 경계를 그대로 유지해 준다.', 'TCP가 메시지 간의 경계를 보장한다.'],
      en: ['TCP preserves message boundaries.', 'TCP keeps the message boundaries of the sender.', 'TCP maintains message boundaries.'],
    },
    right: {
      ko: ['TCP는 메시지 경계를 보존하지 않는다.', 'UDP는 메시지 경계를 보존한다.', 'TCP는 바이트 스트림이므로 경계가 없다.', 'TCP 위에서는 애플리케이션이 메시지의 경계를 지켜야 한다.'],
      en: ['TCP does not preserve message boundaries.', 'UDP preserves message boundaries.', 'TCP is a byte stream.', 'Over TCP the application keeps message boundaries with a length prefix.'],
    },
  },
]
