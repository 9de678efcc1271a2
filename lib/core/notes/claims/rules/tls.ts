/** Well-known errors about keys, certificates and TLS. */
import { rfc, type Rule } from '../rule'

/** A text that says of which key exchange, or of which version, it speaks. */
const KEY_EXCHANGE_NAMED = 'rsa|1.0|1.1|1.2|1.3|tlsv1*|tls1*|sslv3|ecdhe|dhe|diffie*|디피'

export const TLS: readonly Rule[] = [
  {
    id: 'tls-certificate-decrypted',
    fact: {
      ko: '인증서는 암호화되어 있지 않아요. CA가 개인키로 서명하고, 받는 쪽은 CA의 공개키로 그 서명을 검증해요.',
      en: 'A certificate is not encrypted: the CA signs it with its private key, and clients verify that signature with the public key of the CA.',
    },
    source: rfc(5280, '4.1.1.3'),
    card: 'certificate-verification',
    matches: {
      ko: [
        {
          order: ['ca의 공개키|ca 공개키|ca의 public key|인증 기관의 공개키|ca 기관의 공개키|기관의 공개키|ca(인증기관)의 공개키', '복호화|해독'],
          with: ['인증서'],
          without: ['서명|해시|hash|다이제스트|digest|지문|sign*|md'],
        },
        {
          order: ['ca의 개인키|ca의 비밀키|ca의 비공개키|ca 개인키|ca의 private key|ca 비밀키|인증 기관의 개인키|기관의 개인키|기관의 비밀키', '암호화'],
          within: 8,
          with: ['인증서'],
          without: ['서명|해시|hash|다이제스트|digest|지문|sign*|md'],
        },
      ],
      en: [
        {
          order: ['decrypt*', "ca's public key|public key of the ca|ca public key|authority's public key|public key of the certificate authority"],
          within: 60,
          with: ['certificate*'],
          without: ['signature*|sign*|hash*|digest*|fingerprint*'],
        },
        {
          order: ['encrypt*', "ca's private key|private key of the ca|ca private key|authority's private key|private key of the certificate authority"],
          within: 60,
          with: ['certificate*'],
          without: ['signature*|sign*|hash*|digest*|fingerprint*'],
        },
      ],
    },
    wrong: {
      ko: ['브라우저는 CA의 공개키로 인증서를 복호화한다.', '인증서는 CA의 개인키로 암호화되어 있다.', '서버의 인증서를 인증 기관의 공개키로 복호화해 확인한다.'],
      en: [
        "The browser decrypts the certificate with the CA's public key.",
        'The certificate is encrypted with the private key of the CA.',
        "The client uses its list to decrypt the certificate using the certificate authority's public key.",
      ],
    },
    right: {
      ko: [
        '브라우저는 CA의 공개키로 인증서의 서명을 검증한다.',
        '인증서는 CA의 공개키로 복호화하는 것이 아니라 서명을 검증한다.',
        'RSA라면 인증서의 서명 값을 CA의 공개키로 복호화해 해시와 비교한다.',
        '인증서에는 서버의 공개키가 들어 있다.',
      ],
      en: [
        "The client verifies the signature with the CA's public key.",
        "A certificate is not decrypted with the CA's public key.",
        'The certificate is signed with the private key of the CA.',
        'In RSA the hash in a certificate is encrypted with the private key of the CA to make the signature.',
      ],
    },
  },
  {
    id: 'tls-private-key-encrypts',
    fact: {
      ko: '개인키로는 서명하고 공개키로는 그 서명을 검증해요. 서명과 암호화는 다른 연산이에요.',
      en: 'A private key signs and the public key verifies the signature: signing is not encrypting.',
    },
    source: rfc(9846, '4.5.2'),
    card: 'asymmetric-encryption',
    matches: {
      ko: [{
        order: ['개인키로 암호화|비밀키로 암호화|private key로 암호화|비공개키로 암호화', '공개키로 복호화|공개키로 해독|public key로 복호화|공개키로 풀'],
        within: 40,
        with: ['보낸|신원|인증|증명|확인|신뢰'],
        without: ['해시|hash|다이제스트|요약|rsa|ca|인증서|대칭|공개키로 암호화|서명 값|md'],
        unless: ['rsa|해시|hash*|다이제스트'],
      }],
      en: [{
        order: ['encrypt*', 'private key', 'decrypt*', 'public key'],
        within: 45,
        with: ['sender|sent|identity|authentic*|prove*|came from|comes from'],
        without: ['hash*|digest*|rsa|certificate*|symmetric|ca|vice versa|other way'],
        unless: ['rsa|hash*|digest*'],
      }],
    },
    wrong: {
      ko: [
        'A가 개인키로 암호화하고 그것이 A의 공개키로 복호화되면 A가 보낸 것이다.',
        '비밀키로 암호화한 데이터를 공개키로 복호화하면 보낸 사람의 신원을 확인할 수 있다.',
        '개인키로 암호화한 메시지는 누구나 공개키로 복호화해 누가 보낸 것인지 인증할 수 있다.',
      ],
      en: [
        "A encrypts with the private key, and what is decrypted with A's public key is sent by A.",
        'The sender encrypts with the private key and anyone decrypts with the public key.',
        'Data encrypted with a private key and decrypted with the public key proves the identity of A.',
      ],
    },
    right: {
      ko: [
        '개인키로 서명하고 공개키로 검증한다.',
        '개인키로 암호화하고 공개키로 복호화하는 것이 아니라 서명하고 검증하는 것이다.',
        'RSA 서명은 해시를 개인키로 암호화하고 공개키로 복호화하는 계산으로 보낸 사람을 확인한다.',
        '공개키로 암호화한 데이터는 개인키로만 복호화할 수 있다.',
      ],
      en: [
        'The private key signs, the public key verifies.',
        'A message encrypted with the public key is decrypted with the private key.',
        'Signing is not encrypting with the private key and decrypting with the public key.',
        'An RSA signature encrypts a hash with the private key, and the public key decrypts it to authenticate the sender.',
      ],
    },
  },
  {
    id: 'tls-public-key-secret',
    fact: {
      ko: '공개키는 누구나 알아도 돼요. 당사자만 알아야 하는 것은 대칭키와 개인키예요.',
      en: 'A public key may be known to everybody; it is symmetric keys and private keys that must stay secret.',
    },
    source: rfc(9846, '1'),
    card: 'asymmetric-encryption',
    matches: {
      ko: [{
        order: ['공개키는', '송신자와 수신자만|당사자만|둘만|두 사람만|비밀로|노출되면 안|유출되면 안|외부에 알려지면 안'],
        without: ['개인키|대칭키|비밀키|지만|필요'],
        denies: true,
      }],
      en: [
        { order: ['only the sender and the receiver|only sender and receiver|only the two parties', 'public key'], without: ['private|symmetric|secret key'] },
        { order: ['public key', 'must be kept secret|has to be kept secret|must stay secret|must be secret'], within: 12, without: ['private|symmetric|secret key'] },
      ],
    },
    wrong: {
      ko: ['공개키는 송신자와 수신자만 알고 있어야 한다.', '공개키는 외부에 노출되면 안 된다.', '공개키는 비밀로 보관해야 한다.'],
      en: ['Only the sender and the receiver may know the public key.', 'The public key must be kept secret.', 'A public key has to be kept secret by both sides.'],
    },
    right: {
      ko: ['대칭키는 송신자와 수신자만 알고 있어야 한다.', '공개키는 누구나 알아도 된다.', '공개키는 비밀로 할 필요가 없다.', '공개키는 공개하지만 개인키는 노출되면 안 된다.'],
      en: ['The private key must be kept secret.', 'A public key need not be kept secret.', 'Only the sender and the receiver may know the symmetric key.', 'The public key is public, the private key must stay secret.'],
    },
  },
  {
    id: 'tls-premaster-from-randoms',
    fact: {
      ko: 'pre-master secret은 두 난수와 따로 정해져요. 난수는 그다음 master secret을 만들 때 들어가요.',
      en: 'The pre-master secret does not come from the two randoms; they enter in the next step, when the master secret is made.',
    },
    source: rfc(5246, '8.1'),
    card: 'tls12-handshake',
    matches: {
      ko: [{
        order: ['랜덤|난수|random', '조합|결합|합쳐|섞어|더해', 'pre master|premaster|프리마스터|프리 마스터'],
        within: 40,
        without: ['마스터 시크릿과|마스터 키를|세션키를|master key를|와 함께|와 조합|과 함께|과 조합|prf'],
      }],
      en: [
        { order: ['pre master|premaster', 'from the two random*|from both random*|from the client random and|from the client and server random*|by combining the random*|out of the two random*'], without: ['prf'] },
        { order: ['combin*|mix*', 'random*', 'pre master|premaster'], within: 40, without: ['prf|with the pre|and the pre|with premaster|and premaster'] },
      ],
    },
    wrong: {
      ko: [
        '클라이언트는 두 난수를 조합해 pre-master secret을 만든다.',
        '자신의 랜덤 데이터와 서버의 랜덤 데이터를 조합하여 임시 키(pre master secret)를 생성한다.',
        '클라이언트 난수와 서버 난수를 합쳐 프리마스터 시크릿을 생성한다.',
      ],
      en: [
        'The client makes the pre-master secret from the two randoms.',
        'The client combines both random values into a pre-master secret.',
        'The premaster secret is made from the client random and the server random.',
      ],
    },
    right: {
      ko: [
        '두 난수와 pre-master secret을 조합해 master secret을 만든다.',
        '클라이언트 난수와 서버 난수를 pre-master secret과 조합해 세션키를 만든다.',
        'pre-master secret은 두 난수를 조합한 값이 아니다.',
        'ECDHE에서는 양쪽이 계산한 공유 비밀이 pre-master secret이다.',
      ],
      en: [
        'The master secret is made from the pre-master secret and the two randoms.',
        'The randoms are combined with the pre-master secret.',
        'The pre-master secret is not made from the two randoms.',
        'With ECDHE the shared secret is the pre-master secret.',
      ],
    },
  },
  {
    id: 'tls-key-sent-encrypted',
    fact: {
      ko: '서버의 공개키로 키를 암호화해 보내는 것은 RSA 키 교환뿐이고, TLS 1.3에서는 없어졌어요. 지금은 (EC)DHE로 양쪽이 같은 비밀을 계산해요.',
      en: "Sending a secret encrypted with the server's public key is RSA key exchange, gone since TLS 1.3; today both sides compute the secret with (EC)DHE.",
    },
    source: rfc(10015, '1'),
    card: 'tls-hybrid-encryption',
    matches: {
      ko: [{
        order: ['pre master|premaster|프리마스터|프리 마스터|세션키|대칭키', '서버의 공개키로|서버 공개키로|서버의 public key로|서버가 준 공개키로|서버로부터 받은 공개키로|서버에게 받은 공개키로', '암호화'],
        within: 20,
        with: ['tls|ssl|https|핸드셰이크|핸드쉐이크|handshake|pre master|premaster|client key exchange|clientkeyexchange'],
        unless: [KEY_EXCHANGE_NAMED],
      }],
      en: [
        {
          order: ['encrypt*', 'pre master|premaster|session key|symmetric key', "server's public key|public key of the server|server public key"],
          within: 30,
          with: ['tls|ssl|https|handshake|pre master|premaster'],
          unless: [KEY_EXCHANGE_NAMED],
        },
        {
          order: ['pre master|premaster|session key|symmetric key', 'encrypt*', "server's public key|public key of the server|server public key"],
          within: 30,
          with: ['tls|ssl|https|handshake|pre master|premaster'],
          unless: [KEY_EXCHANGE_NAMED],
        },
      ],
    },
    wrong: {
      ko: [
        'TLS에서 클라이언트는 대칭키를 서버의 공개키로 암호화해서 보낸다.',
        'pre-master secret을 서버의 공개키로 암호화해 서버에 전송한다.',
        'HTTPS는 세션키를 서버의 공개키로 암호화하여 공유한다.',
      ],
      en: [
        "In the TLS handshake the client encrypts the session key with the server's public key.",
        "The pre-master secret is encrypted with the server's public key and sent.",
        'With HTTPS the symmetric key is encrypted with the public key of the server.',
      ],
    },
    right: {
      ko: [
        'RSA 키 교환에서는 pre-master secret을 서버의 공개키로 암호화해 보낸다.',
        'TLS 1.2에서 RSA를 쓰면 클라이언트가 대칭키를 서버의 공개키로 암호화한다.',
        'TLS는 대칭키를 서버의 공개키로 암호화해 보내지 않는다.',
        'TLS 1.3에서는 ECDHE로 세션키의 재료를 함께 계산한다.',
      ],
      en: [
        "With RSA key exchange the pre-master secret is encrypted with the server's public key.",
        "In TLS 1.2 with RSA the client encrypts the session key with the server's public key.",
        "TLS does not encrypt the session key with the server's public key.",
        'The session key is used to encrypt the data.',
      ],
    },
  },
  {
    id: 'tls-data-with-public-key',
    fact: {
      ko: 'HTTPS의 데이터는 서버의 공개키가 아니라 핸드셰이크에서 합의한 대칭키로 암호화돼요.',
      en: "HTTPS encrypts its data with symmetric keys agreed in the handshake, not with the server's public key.",
    },
    source: rfc(9846, '2'),
    card: 'https-vs-http',
    matches: {
      ko: [{
        order: ['https|tls|ssl', '데이터를|메시지를|통신 내용을|본문을|데이터는', '공개키로 암호화'],
        within: 20,
        without: ['대칭키|세션키|pre master|premaster|비밀키|대칭 키|rsa|개인키'],
      }],
      en: [{
        order: ['https|tls', 'encrypts', 'data|traffic|messages|pages|content', "with the server's public key|with the public key|using the server's public key|using the public key"],
        within: 14,
        without: ['symmetric|session|key exchange|rsa|pre master|premaster|private'],
      }],
    },
    wrong: {
      ko: ['HTTPS는 데이터를 서버의 공개키로 암호화한다.', 'TLS는 모든 메시지를 공개키로 암호화해 주고받는다.', 'HTTPS에서 데이터는 서버의 공개키로 암호화된다.'],
      en: ["HTTPS encrypts the data with the server's public key.", 'TLS encrypts all traffic with the public key of the site.', "HTTPS encrypts pages using the server's public key."],
    },
    right: {
      ko: ['HTTPS는 데이터를 대칭키로 암호화한다.', 'HTTPS는 데이터를 공개키로 암호화하지 않는다.', '공개키로 암호화한 데이터는 개인키로 복호화한다.', 'TLS는 데이터를 공개키가 아니라 세션키로 암호화한다.'],
      en: ['HTTPS encrypts the data with symmetric keys.', "HTTPS does not encrypt the data with the server's public key.", 'Data encrypted with a public key is decrypted with the private key.', 'TLS encrypts traffic with session keys, and signs with the private key.'],
    },
  },
  {
    id: 'tls13-rsa-key-exchange',
    fact: { ko: 'TLS 1.3에는 RSA 키 교환이 없어요. (EC)DHE나 PSK만 쓸 수 있어요.', en: 'TLS 1.3 has no RSA key exchange: only (EC)DHE and PSK.' },
    source: rfc(9846, '1.3'),
    card: 'tls12-vs-tls13',
    matches: {
      ko: [{
        order: ['tls 1.3|tls1.3|tlsv1.3', 'rsa 키 교환|rsa key exchange|rsa로 키를 교환|rsa 방식의 키 교환', '지원|사용|쓴다|씁니다|쓸 수|가능|허용'],
        within: 12,
        without: ['1.2|만 남'],
      }],
      en: [{
        order: ['tls 1.3|tls1.3|tlsv1.3', 'supports|uses|allows|offers|can use|keeps|permits', 'rsa key exchange|rsa key transport|rsa for key exchange'],
        without: ['1.2'],
      }],
    },
    wrong: {
      ko: ['TLS 1.3은 RSA 키 교환을 지원한다.', 'TLS 1.3에서도 RSA 키 교환을 사용할 수 있다.', 'TLS1.3은 RSA key exchange를 허용한다.'],
      en: ['TLS 1.3 supports RSA key exchange.', 'TLS 1.3 still uses RSA key exchange by default.', 'TLS 1.3 allows RSA key transport and ECDHE.'],
    },
    right: {
      ko: ['TLS 1.3은 RSA 키 교환을 지원하지 않는다.', 'TLS 1.3에서 RSA 키 교환이 제거되었다.', 'TLS 1.2는 RSA 키 교환을 지원한다.', 'TLS 1.3에서도 RSA 인증서는 사용할 수 있다.'],
      en: ['TLS 1.3 does not support RSA key exchange.', 'TLS 1.3 removed RSA key exchange.', 'TLS 1.2 supports RSA key exchange.', 'TLS 1.3 still uses RSA signatures.'],
    },
  },
  {
    id: 'tls13-two-round-trips',
    fact: { ko: 'TLS 1.3의 전체 핸드셰이크는 1-RTT예요. 2-RTT가 걸리는 것은 TLS 1.2예요.', en: 'A full TLS 1.3 handshake takes one round trip; two is TLS 1.2.' },
    source: rfc(9846, '2'),
    card: 'tls13-handshake',
    matches: {
      ko: [{
        order: ['tls 1.3 핸드셰이크|tls 1.3의 핸드셰이크|tls 1.3 핸드쉐이크|tls 1.3은|tls1.3은|tls 1.3 handshake*', '2 rtt|2rtt|두 번의 왕복|왕복 두 번|2번의 왕복'],
        without: ['1.2|tcp|retry|재시도|1 rtt|1rtt|http|줄|에서'],
      }],
      en: [{
        order: ['tls 1.3|tls1.3', 'takes|needs|requires|has', 'two round trips|2 rtt|2rtt|2 round trips|two rtts'],
        within: 18,
        without: ['1.2|tcp|retry*|quic|request|reduc*|1 rtt'],
      }],
    },
    wrong: {
      ko: ['TLS 1.3 핸드셰이크는 2-RTT가 걸린다.', 'TLS 1.3은 연결에 두 번의 왕복이 필요하다.', 'TLS 1.3의 핸드셰이크는 2RTT이다.'],
      en: ['A TLS 1.3 handshake takes two round trips.', 'TLS 1.3 needs 2-RTT for a new connection.', 'The TLS 1.3 handshake requires two RTTs.'],
    },
    right: {
      ko: ['TLS 1.3 핸드셰이크는 1-RTT가 걸린다.', 'TLS 1.2는 2-RTT가 걸린다.', 'TLS 1.3은 TLS 1.2의 2-RTT를 1-RTT로 줄였다.', 'TCP와 TLS 1.3을 합치면 2-RTT 뒤에 요청을 보낸다.'],
      en: ['A TLS 1.3 handshake takes one round trip.', 'TLS 1.2 takes two round trips.', 'With TCP a TLS 1.3 connection needs 2-RTT before the request.', 'TLS 1.3 reduced two round trips to one.'],
    },
  },
  {
    id: 'tls-certificate-honest-server',
    fact: {
      ko: '인증서는 공개키가 그 이름(도메인)의 것임을 CA가 확인했다는 뜻일 뿐, 서버가 믿을 만한지는 보장하지 않아요.',
      en: 'A certificate only binds a public key to a name that a CA checked; it says nothing about the honesty of the server.',
    },
    source: rfc(9110, '4.3.4'),
    card: 'certificate-purpose',
    matches: {
      ko: [{
        order: ['인증서', '신뢰할 수 있는 서버|믿을 수 있는 서버|신뢰할 만한 서버|안전한 사이트|믿을 수 있는 사이트|신뢰할 수 있는 사이트|안전한 서버', '보장|증명|보증'],
        without: ['도메인|이름'],
      }],
      en: [{
        order: ['certificate*', 'guarantees|guarantee|proves|ensures|assures', 'server|site|website|company', 'trustworthy|can be trusted|is honest|is safe|is secure'],
        within: 12,
        without: ['public key|domain*|name*|identity'],
      }],
    },
    wrong: {
      ko: ['인증서는 접속한 서버가 믿을 수 있는 서버임을 보장한다.', '인증서가 있으면 신뢰할 수 있는 서버라는 것이 보장된다.', 'SSL 인증서는 안전한 사이트라는 것을 증명한다.'],
      en: ['A certificate guarantees that the server is trustworthy.', 'The certificate proves that the site can be trusted.', 'An SSL certificate ensures that the website is safe.'],
    },
    right: {
      ko: [
        '인증서는 공개키가 그 도메인의 것임을 CA가 보증하는 문서다.',
        '인증서가 있어도 믿을 수 있는 사이트라는 보장은 없다.',
        '인증서는 신뢰할 수 있는 기관이 서명한다.',
        '인증서는 서버의 이름을 증명할 뿐이다.',
      ],
      en: [
        'A certificate does not guarantee that the server is trustworthy.',
        'A certificate proves that the key belongs to the name.',
        'A certificate is signed by an authority that the client trusts.',
        'The certificate proves the identity of the server, so the client can trust the key.',
      ],
    },
  },
  {
    id: 'tls-self-signed-unencrypted',
    fact: {
      ko: '자체 서명 인증서를 써도 통신은 똑같이 암호화돼요. 상대가 누구인지 확인할 수 없을 뿐이에요.',
      en: 'A self-signed certificate encrypts just as well; only nobody vouches for who is at the other end.',
    },
    source: rfc(5280, '6.1'),
    card: 'self-signed-warning',
    matches: {
      ko: [{
        order: ['자체 서명|self signed|셀프 사인|자가 서명|사설 인증서', '암호화되지 않|암호화가 되지 않|암호화가 안|암호화하지 않|평문으로'],
        without: ['지만|뜻|의미|더라도|여도|해도|것은'],
        denies: true,
      }],
      en: [{
        order: ['self signed', 'not encrypted|unencrypted|no encryption|is not encrypted|does not encrypt|plaintext|plain text'],
        within: 40,
        without: ['not mean|but|although|even|still|unlike'],
        denies: true,
      }],
    },
    wrong: {
      ko: ['자체 서명 인증서를 쓰면 암호화가 되지 않는다.', '사설 인증서를 쓰는 사이트의 통신은 암호화되지 않는다.', 'self-signed 인증서에서는 데이터가 평문으로 전송된다.'],
      en: ['Self-signed means that the traffic is not encrypted.', 'With a self-signed certificate there is no encryption.', 'A site with a self-signed certificate sends plaintext.'],
    },
    right: {
      ko: ['자체 서명 인증서를 써도 암호화는 된다.', '자체 서명이라고 해서 암호화되지 않는 것은 아니다.', '자체 서명 인증서는 브라우저가 신뢰하지 않는다.', 'HTTP는 암호화되지 않는다.'],
      en: ['A self-signed certificate still encrypts the traffic.', 'Self-signed does not mean that traffic is not encrypted.', 'Browsers do not trust a self-signed certificate.', 'Plain HTTP is not encrypted.'],
    },
  },
  {
    id: 'tls-same-as-ssl',
    fact: {
      ko: 'TLS는 SSL의 뒤를 이은 다른 프로토콜이에요. SSL은 모든 버전이 폐기되었어요.',
      en: 'TLS is the successor of SSL and a different protocol; every version of SSL is deprecated.',
    },
    source: rfc(7568, '3'),
    card: 'ssl-vs-tls',
    matches: {
      ko: [
        { order: ['ssl', 'tls', '같은 프로토콜|동일한 프로토콜|이름만 다르|이름만 다른'] },
        { order: ['tls', 'ssl', '같은 프로토콜|동일한 프로토콜|이름만 다르|이름만 다른'] },
      ],
      en: [
        { order: ['ssl', 'tls', 'the same protocol|two names for|different names for|identical'], without: ['version*'] },
        { order: ['tls', 'ssl', 'the same protocol|two names for|different names for|identical'], without: ['version*'] },
      ],
    },
    wrong: {
      ko: ['SSL과 TLS는 이름만 다르고 같은 것이다.', 'TLS와 SSL은 동일한 프로토콜이다.', 'SSL과 TLS는 같은 프로토콜이라고 보면 된다.'],
      en: ['SSL and TLS are two names for one thing.', 'TLS and SSL are the same protocol.', 'SSL and TLS are identical.'],
    },
    right: {
      ko: ['TLS는 SSL 3.0을 이어받은 표준이다.', 'SSL과 TLS는 같은 프로토콜이 아니다.', '흔히 SSL이라고 부르지만 실제로는 TLS이다.', 'SSL은 모두 폐기되었다.'],
      en: ['TLS is the successor of SSL.', 'SSL and TLS are not the same protocol.', 'People say SSL when they mean TLS.', 'All versions of SSL are deprecated.'],
    },
  },
]
