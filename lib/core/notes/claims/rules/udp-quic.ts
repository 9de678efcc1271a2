/** Well-known errors about UDP and QUIC. */
import { rfc, type Rule } from '../rule'

export const UDP_QUIC: readonly Rule[] = [
  {
    id: 'udp-no-checksum',
    fact: {
      ko: 'UDP에도 TCP와 같은 16비트 체크섬이 있어요. IPv4에서만 생략할 수 있고, 손상된 데이터그램은 버려져요.',
      en: 'UDP has the same 16-bit checksum as TCP: it may be left out only over IPv4, and a damaged datagram is dropped.',
    },
    source: rfc(768),
    card: 'tcp-udp-checksum',
    matches: {
      ko: [{
        order: ['udp', '체크섬이 없|체크섬을 하지 않|체크섬을 사용하지 않|체크섬 필드가 없|오류 검사를 하지 않|오류 검사를 전혀|오류 검출을 하지 않|에러 검사를 하지 않|에러 검출을 하지 않|체크섬을 제공하지 않|오류 검사가 없|오류 검출을 제공하지 않'],
        within: 14,
        without: ['ipv4|0|선택|생략|lite|옵션|이외|외에|제외하|만 있'],
        denies: true,
      }],
      en: [{
        order: ['udp', 'has no checksum|does not have a checksum|does not use a checksum|lacks a checksum|no error checking|no error detection|does not check for errors|does not perform error checking|does not do error checking|does not detect errors'],
        within: 20,
        without: ['ipv4|optional|zero|if|when|lite|can be|beyond|other than|recovery'],
        denies: true,
      }],
    },
    wrong: {
      ko: ['UDP는 오류 검사를 하지 않는다.', 'UDP에는 체크섬이 없다.', 'UDP는 에러 검출을 하지 않아서 빠르다.'],
      en: ['UDP does not check for errors at all.', 'UDP has no checksum.', 'UDP provides no error checking.'],
    },
    right: {
      ko: ['UDP는 체크섬으로 오류를 검사한다.', 'UDP는 오류를 복구하지 않는다.', 'IPv4에서는 UDP 체크섬을 사용하지 않을 수 있다.', 'UDP에 체크섬이 없다는 말은 틀렸다.'],
      en: ['UDP has a checksum.', 'UDP does not retransmit.', 'Over IPv4 UDP may be sent with no checksum.', 'UDP has no error recovery.'],
    },
  },
  {
    id: 'udp-sequence-number',
    fact: {
      ko: 'UDP 헤더에는 포트 둘, 길이, 체크섬만 있고 시퀀스 번호는 없어요.',
      en: 'A UDP header has two ports, a length and a checksum, but no sequence number.',
    },
    source: rfc(768),
    card: 'udp-header',
    matches: {
      ko: [{ order: ['udp 헤더|udp는|udp도', '시퀀스 번호|순서 번호', '있다|있어|있습니다|포함|가진|사용한'], within: 14, without: ['tcp|rtp|quic|애플리케이션|직접'] }],
      en: [{ order: ['udp|udp header', 'has|contains|includes|carries', 'a sequence number|sequence numbers'], within: 14, without: ['tcp|rtp|quic|application*'] }],
    },
    wrong: {
      ko: ['UDP 헤더에도 시퀀스 번호가 있다.', 'UDP는 시퀀스 번호를 사용한다.', 'UDP 헤더에는 순서 번호가 포함된다.'],
      en: ['The UDP header has a sequence number.', 'UDP includes sequence numbers.', 'A UDP datagram carries a sequence number.'],
    },
    right: {
      ko: ['UDP 헤더에는 시퀀스 번호가 없다.', 'TCP 헤더에는 시퀀스 번호가 있다.', 'RTP는 UDP 위에서 시퀀스 번호를 사용한다.', 'UDP 헤더는 8바이트이다.'],
      en: ['The UDP header has no sequence number.', 'The TCP header has a sequence number.', 'RTP over UDP carries a sequence number.', 'UDP has a length field.'],
    },
  },
  {
    id: 'quic-unreliable',
    fact: {
      ko: 'QUIC은 UDP 위에서 직접 확인응답과 재전송을 하므로 HTTP/3도 신뢰성이 있어요.',
      en: 'QUIC does its own acknowledgments and retransmission on top of UDP, so HTTP/3 is reliable.',
    },
    source: rfc(9000, '1'),
    card: 'quic-what-is',
    matches: {
      ko: [{
        order: ['http/3|http3|quic', 'udp', '신뢰성이 없|신뢰성을 보장하지 않|신뢰성이 떨어|유실될 수 있|신뢰할 수 없'],
        within: 25,
        without: ['지만|그러나|자체|위에|재전송|보완|위하|원래|데이터그램'],
        denies: true,
      }],
      en: [{
        order: ['http/3|quic', 'unreliable|not reliable|may get lost|may lose data'],
        within: 12,
        with: ['udp'],
        without: ['built|on top of|itself|over unreliable|datagram*|but|although|extension|adds|underlying|while|even'],
        denies: true,
      }],
    },
    wrong: {
      ko: ['HTTP/3는 UDP를 쓰므로 신뢰성이 없다.', 'QUIC은 UDP라서 데이터가 유실될 수 있다.', 'HTTP/3는 UDP 기반이라 신뢰성을 보장하지 않는다.'],
      en: ['HTTP/3 is unreliable because it uses UDP.', 'QUIC is unreliable, like UDP.', 'QUIC is not reliable, since it runs over UDP.'],
    },
    right: {
      ko: ['QUIC은 UDP 위에서 신뢰성을 보장한다.', 'UDP는 신뢰성이 없다.', 'UDP 자체는 신뢰성을 보장하지 않지만 QUIC이 재전송한다.', 'HTTP/3는 UDP를 쓰지만 신뢰성이 있다.'],
      en: ['QUIC is reliable although UDP is not.', 'UDP is unreliable.', 'QUIC adds reliability to UDP.', 'QUIC is built on unreliable UDP.'],
    },
  },
]
