/** Well-known errors about opening and closing TCP connections. */
import { rfc, type Rule } from '../rule'

export const TCP_CONNECTION: readonly Rule[] = [
  {
    id: 'tcp-third-segment-syn',
    fact: {
      ko: '3-way handshake의 세 번째 세그먼트는 SYN이 아니라 ACK예요.',
      en: 'The third segment of the three-way handshake is an ACK, not a SYN.',
    },
    source: rfc(9293, '3.5'),
    card: 'tcp-three-way-handshake',
    matches: {
      ko: [{
        order: ['세 번째|3번째|3단계|step 3', 'syn'],
        within: 16,
        with: ['보내|보낸|전송|세그먼트|패킷|단계'],
        without: ['ack*|확인|응답|재전송|재시도|플래그|비트|필드|두 번째|2번째|첫 번째|1번째|syn flood*|시도|타임아웃'],
      }],
      en: [{
        order: ['third|3rd|step 3', 'syn'],
        with: ['segment*|packet*|step|message*|sends|send'],
        without: ['ack*|flag*|bit|field|retr*|second|first|attempt*|timeout|flood*'],
      }],
    },
    wrong: {
      ko: ['세 번째 세그먼트는 SYN이다.', '3단계: 클라이언트가 서버에 SYN을 보내고 연결이 성립된다.', '세 번째로 클라이언트가 다시 SYN 패킷을 전송한다.'],
      en: ['The third segment is a SYN.', 'The third packet carries a SYN to the server.', 'Step 3: the client sends a SYN and the connection is open.'],
    },
    right: {
      ko: [
        '세 번째 세그먼트는 SYN이 아니라 ACK이다.',
        '세 번째 단계에서 클라이언트는 서버의 SYN을 확인하는 ACK를 보낸다.',
        '세 번째 SYN 재전송까지 응답이 없으면 타임아웃이 된다.',
        '첫 번째 세그먼트는 SYN이다.',
      ],
      en: [
        'The third segment is an ACK that acknowledges the SYN of the server.',
        'The third segment is not a SYN.',
        'After the third SYN retransmission the client gives up.',
        'The first segment is a SYN, the third an ACK.',
      ],
    },
  },
  {
    id: 'tcp-passive-time-wait',
    fact: {
      ko: 'TIME_WAIT에는 먼저 연결을 닫은 쪽만 머물고, 수동으로 닫은 쪽은 CLOSE_WAIT와 LAST_ACK를 거쳐 바로 CLOSED가 돼요.',
      en: 'Only the side that closes first stays in TIME-WAIT; the passive side goes from CLOSE-WAIT through LAST-ACK straight to CLOSED.',
    },
    source: rfc(9293, '3.6'),
    card: 'tcp-four-way-close',
    matches: {
      ko: [
        { order: ['수동 종료|수동적으로 종료|수동으로 닫|수동적으로 닫|passive close|passive closer|나중에 닫|나중에 끊', 'time wait'], without: ['능동|active|먼저|close wait|last ack|동시|상대'] },
        { order: ['자신의 통신이 끝날|자신의 통신을 끝낼', 'time wait'], within: 30, without: ['close wait'] },
        { order: ['close wait', '→', 'time wait'], within: 3, without: ['fin wait|last ack'] },
        { order: ['close wait', '이후|다음|뒤에|지나|거쳐', 'time wait'], within: 12, without: ['last ack|fin wait|클라이언트|능동|먼저|상대|쌓'] },
      ],
      en: [
        { order: ['passive closer|passive side|passive close|side that closes last|closes second', 'time wait'], without: ['active*|close wait|last ack|simultan*|first|other side|peer'] },
        { order: ['close wait', '→|then|followed by', 'time wait'], within: 12, without: ['last ack|fin wait|client|active*|first|peer'] },
      ],
    },
    wrong: {
      ko: ['수동 종료하는 쪽은 TIME_WAIT 상태에서 2MSL을 기다린다.', '서버는 CLOSE_WAIT 이후 TIME_WAIT 상태로 들어간다.', '상태 변화: CLOSE_WAIT → TIME_WAIT → CLOSED', '서버는 확인 메시지를 보내고 자신의 통신이 끝날 때까지 기다리는데 이 상태가 TIME_WAIT이다.'],
      en: ['The passive closer waits in TIME_WAIT for 2 MSL.', 'The server goes through CLOSE_WAIT, then TIME_WAIT.', 'A passive close ends in TIME-WAIT.'],
    },
    right: {
      ko: [
        '능동 종료하는 쪽은 TIME_WAIT에 머물고 수동 종료하는 쪽은 바로 닫힌다.',
        '수동 종료하는 쪽에는 TIME_WAIT가 없다.',
        'FIN_WAIT_2 → TIME_WAIT',
        'CLOSE_WAIT는 수동 종료 쪽, TIME_WAIT는 먼저 닫은 쪽의 상태이다.',
      ],
      en: [
        'The active closer waits in TIME_WAIT.',
        'The passive closer never enters TIME_WAIT.',
        'CLOSE_WAIT is on the passive side, TIME_WAIT on the active side.',
        'The passive closer goes to LAST_ACK, and the other side to TIME_WAIT.',
      ],
    },
  },
  {
    id: 'tcp-active-close-wait',
    fact: {
      ko: 'CLOSE_WAIT는 FIN을 받은 쪽의 상태이고, 먼저 닫는 쪽은 FIN_WAIT_1, FIN_WAIT_2를 거쳐 TIME_WAIT가 돼요.',
      en: 'CLOSE-WAIT is the state of the side that received a FIN; the side that closes first goes through FIN-WAIT-1 and FIN-WAIT-2 to TIME-WAIT.',
    },
    source: rfc(9293, '3.3.2'),
    card: 'tcp-four-way-close',
    matches: {
      ko: [{
        order: ['능동 종료하는 쪽|능동 종료한 쪽|먼저 닫은 쪽|먼저 닫는 쪽|먼저 끊은 쪽|먼저 끊는 쪽|먼저 종료한 쪽|먼저 종료하는 쪽|먼저 fin을 보낸 쪽|active closer', 'close wait'],
        without: ['받|수신|수동|passive|상대|반대|time wait|fin wait|서버|다른'],
      }],
      en: [{
        order: ['active closer|side that closes first|side closing first|side that sends the first fin', 'close wait'],
        without: ['receiv*|passive*|peer|other|remote|time wait|fin wait|server'],
      }],
    },
    wrong: {
      ko: ['먼저 닫은 쪽은 CLOSE_WAIT 상태가 된다.', '능동 종료하는 쪽은 CLOSE_WAIT에서 기다린다.', '먼저 FIN을 보낸 쪽이 CLOSE_WAIT로 바뀐다.'],
      en: ['The active closer enters CLOSE_WAIT.', 'The side that closes first waits in CLOSE-WAIT.', 'The side that sends the first FIN moves to CLOSE_WAIT.'],
    },
    right: {
      ko: [
        '먼저 닫은 쪽의 FIN을 받으면 CLOSE_WAIT 상태가 된다.',
        '먼저 끊은 쪽은 TIME_WAIT, 상대는 CLOSE_WAIT가 된다.',
        '클라이언트가 먼저 끊으면 서버는 CLOSE_WAIT가 된다.',
        '먼저 닫는 쪽은 FIN_WAIT_1이 된다.',
      ],
      en: [
        'When the active closer sends its FIN, the peer enters CLOSE_WAIT.',
        'The side that closes first enters FIN_WAIT_1.',
        'CLOSE_WAIT is the state of the side that received a FIN.',
        'The active closer is in FIN_WAIT_2 while the other side is in CLOSE_WAIT.',
      ],
    },
  },
  {
    id: 'tcp-time-wait-late-data',
    fact: {
      ko: 'FIN은 앞의 데이터가 모두 도착해야 처리돼요. TIME_WAIT는 재전송된 FIN에 다시 ACK를 보내고, 이전 연결의 중복 세그먼트가 사라지게 하려고 있어요.',
      en: 'A FIN is processed only after all data before it; TIME-WAIT exists to acknowledge a retransmitted FIN and to let old duplicates die.',
    },
    source: rfc(9293, '3.10.7.4'),
    card: 'tcp-time-wait-why',
    matches: {
      ko: [{ order: ['세션을 남겨', '잉여 패킷을 기다'], without: ['240초'] }, {
        order: ['fin보다 늦게|fin 패킷보다 늦게|fin 세그먼트보다 늦게|fin 이후에 도착|fin보다 나중에'],
        with: ['time wait|기다리|기다린|대기|유실|drop|잉여|상황'],
        without: ['시퀀스|순서 번호|버퍼|새 연결|새로운 연결|이전 연결|재조립'],
      }],
      en: [{
        order: ['after the fin|after its fin|after a fin|later than the fin|later than its fin'],
        with: ['time wait', 'data|packet*|segment*', 'arriv*|late|delayed'],
        without: ['duplicate*|sequence|retransmit*|new connection|earlier connection|ack'],
      }],
    },
    wrong: {
      ko: [
        '서버가 보낸 데이터가 FIN보다 늦게 도착할 수 있어서 TIME_WAIT로 기다린다.',
        'FIN 패킷보다 늦게 도착하는 데이터가 유실될 상황에 대비한다.',
        '클라이언트는 FIN을 받아도 얼마 동안 세션을 남겨 두고 잉여 패킷을 기다린다.',
      ],
      en: [
        'TIME_WAIT exists because data may arrive after the FIN.',
        'In TIME-WAIT the client waits for packets that arrive later than the FIN.',
        'Delayed packets that come after the FIN are the reason for TIME_WAIT.',
      ],
    },
    right: {
      ko: [
        'FIN보다 늦게 도착한 데이터가 있어도 시퀀스 번호 때문에 FIN은 기다렸다가 처리된다.',
        'TIME_WAIT는 이전 연결의 지연된 세그먼트가 새 연결에 섞이는 일을 막는다.',
        '마지막 ACK가 유실되면 FIN이 재전송되므로 TIME_WAIT에서 기다린다.',
        '데이터가 FIN보다 늦게 오면 어떻게 되나요?',
      ],
      en: [
        'TIME_WAIT lets old duplicate segments die before the same ports are used again.',
        'TIME_WAIT is entered after the FIN of the peer was acknowledged with an ACK.',
        'Data that arrives after the FIN is put in order by its sequence number.',
        'In TIME_WAIT a retransmitted FIN is acknowledged again.',
      ],
    },
  },
  {
    id: 'tcp-time-wait-240',
    fact: {
      ko: 'TIME_WAIT의 길이는 명세에서 2MSL이고, 리눅스에서는 60초로 고정되어 있어요.',
      en: 'TIME-WAIT lasts 2 MSL by the specification, and a fixed 60 seconds on Linux.',
    },
    source: rfc(9293, '3.6.1'),
    card: 'tcp-time-wait-why',
    matches: {
      ko: [{ order: ['240초|240 초|240s'], with: ['time wait|세션을 남겨', '기본|default|디폴트'], without: ['윈도우|windows|리눅스|linux|msl|rfc|명세|표준|solaris|솔라리스|60초'] }],
      en: [{ order: ['240 seconds|240s|240 sec'], with: ['time wait', 'default*'], without: ['windows|linux|msl|rfc|specification|standard|solaris'] }],
    },
    wrong: {
      ko: ['TIME_WAIT는 기본값이 240초이다.', '일정 시간(default 240초) 동안 세션을 남겨 놓는 과정을 TIME_WAIT라고 한다.', 'TIME_WAIT는 디폴트로 240초 동안 기다린다.'],
      en: ['TIME_WAIT lasts 240 seconds by default.', 'The default TIME-WAIT is 240 seconds.', 'By default the client stays in TIME_WAIT for 240 seconds.'],
    },
    right: {
      ko: [
        'TIME_WAIT의 기본값은 리눅스에서 60초이다.',
        'RFC 기준으로 2MSL이면 TIME_WAIT는 240초가 기본이다.',
        '윈도우의 오래된 문서에서는 TIME_WAIT 기본값이 240초였다.',
        '이 프록시의 유휴 타임아웃은 기본 240초이다.',
      ],
      en: [
        'TIME_WAIT is 60 seconds on Linux.',
        'With an MSL of two minutes TIME_WAIT is 240 seconds by default.',
        'On old Windows the default of TIME_WAIT is 240 seconds.',
        'The idle timeout of this proxy is 240 seconds by default.',
      ],
    },
  },
  {
    id: 'tcp-time-wait-one-msl',
    fact: { ko: 'TIME_WAIT의 길이는 1MSL이 아니라 2MSL이에요.', en: 'TIME-WAIT lasts 2 MSL, not 1 MSL.' },
    source: rfc(9293, '3.6.1'),
    card: 'tcp-time-wait-why',
    matches: {
      ko: [{ order: ['time wait', '1msl|1 msl|msl의 1배|msl 한 번'], without: ['2msl|2 msl|2배|동안 살|수명'] }],
      en: [{ order: ['time wait', '1msl|1 msl|one msl|one maximum segment lifetime'], without: ['2msl|2 msl|two|twice|another|each'] }],
    },
    wrong: {
      ko: ['TIME_WAIT는 1MSL 동안 유지된다.', 'TIME-WAIT 상태의 대기 시간은 1 MSL이다.', '먼저 닫은 쪽은 TIME_WAIT에서 1MSL을 기다린다.'],
      en: ['TIME_WAIT lasts 1 MSL.', 'The client stays in TIME-WAIT for one MSL.', 'TIME_WAIT is one maximum segment lifetime.'],
    },
    right: {
      ko: ['TIME_WAIT는 2MSL 동안 유지된다.', 'TIME_WAIT는 1MSL이 아니라 2MSL이다.', 'TIME_WAIT가 2MSL인 것은 갈 때 1MSL, 올 때 1MSL이기 때문이다.', 'MSL은 세그먼트의 최대 수명이다.'],
      en: ['TIME_WAIT lasts 2 MSL.', 'TIME_WAIT is not 1 MSL.', 'TIME_WAIT is twice the MSL: one MSL for the ACK, one for the FIN.', 'One MSL is the longest life of a segment.'],
    },
  },
  {
    id: 'tcp-close-wait-goes-away',
    fact: {
      ko: 'CLOSE_WAIT에는 타임아웃이 없어서 애플리케이션이 소켓을 닫을 때까지 남아 있어요.',
      en: 'CLOSE-WAIT has no timeout: it stays until the application closes the socket.',
    },
    source: rfc(9293, '3.3.2'),
    card: 'tcp-four-way-close',
    matches: {
      ko: [{
        order: ['close wait', '시간이 지나면|타임아웃되면|타임아웃이 지나면|저절로|자동으로', '사라지|사라진|없어지|없어진|해제된|정리된|종료된|닫힌'],
        without: ['않|못|지만|반면|수 없|애플리케이션|프로그램|keepalive|상대'],
        denies: true,
      }],
      en: [{
        order: ['close wait', 'by itself|by themselves|automatically|times out|on its own|on their own'],
        without: ['but|whereas|while the|keepalive'],
      }],
    },
    wrong: {
      ko: ['CLOSE_WAIT는 시간이 지나면 자동으로 사라진다.', 'CLOSE_WAIT와 TIME_WAIT는 둘 다 시간이 지나면 저절로 없어진다.', 'CLOSE_WAIT 상태는 타임아웃되면 종료된다.'],
      en: ['CLOSE_WAIT goes away by itself.', 'A socket in CLOSE-WAIT times out after a while.', 'CLOSE_WAIT and TIME_WAIT both end automatically.'],
    },
    right: {
      ko: [
        'CLOSE_WAIT는 시간이 지나도 저절로 사라지지 않는다.',
        'TIME_WAIT는 시간이 지나면 자동으로 사라지지만 CLOSE_WAIT는 남는다.',
        'CLOSE_WAIT는 애플리케이션이 닫으면 정리된다.',
        'CLOSE_WAIT가 쌓이면 소켓을 닫는 코드가 빠진 것이다.',
      ],
      en: [
        'CLOSE_WAIT does not time out by itself.',
        'TIME_WAIT ends automatically.',
        'CLOSE_WAIT stays until the application closes the socket.',
        'Nothing ends CLOSE_WAIT automatically.',
      ],
    },
  },
  {
    id: 'tcp-handshake-session',
    fact: {
      ko: '3-way handshake는 세션이 아니라 TCP 연결을 맺고 양쪽의 초기 시퀀스 번호를 맞춰요. 정확한 전송은 그 뒤의 확인응답과 재전송이 맡아요.',
      en: 'The handshake opens a connection and synchronizes sequence numbers; accuracy comes later, from acknowledgments and retransmission.',
    },
    source: rfc(9293, '3.5'),
    card: 'tcp-handshake-purpose',
    matches: {
      ko: [{ order: ['정확한 전송을 보장|정확한 데이터 전송을 보장', '세션을 수립|세션을 맺|세션을 연결|세션 수립'], within: 40 }],
      en: [{ order: ['session'], with: ['establish*', 'accurate transmission|accurate delivery|accurate data transmission', 'handshake|tcp'] }],
    },
    wrong: {
      ko: [
        '정확한 전송을 보장하기 위해 상대방 컴퓨터와 사전에 세션을 수립하는 과정이다.',
        '3-way handshake는 정확한 데이터 전송을 보장하려고 먼저 세션을 맺는 일이다.',
        '핸드셰이크는 정확한 전송을 보장하기 위해 세션을 연결하는 과정이다.',
      ],
      en: [
        'The handshake establishes a session in order to guarantee accurate transmission.',
        'TCP establishes a session first, for accurate delivery.',
        'To guarantee accurate transmission, TCP establishes a session with three segments.',
      ],
    },
    right: {
      ko: ['3-way handshake는 초기 시퀀스 번호를 맞추는 과정이다.', 'TLS 세션을 수립한 뒤 데이터를 보낸다.', '정확한 전송은 시퀀스 번호와 재전송이 보장한다.', 'RPC 세션을 맺는 과정이다.'],
      en: [
        'The handshake synchronizes the initial sequence numbers.',
        'TLS establishes a session with shared keys.',
        'Accurate delivery comes from acknowledgments and retransmission.',
        'The handshake establishes a connection in three segments.',
      ],
    },
  },
  {
    id: 'tcp-closed-port-silent',
    fact: {
      ko: '닫힌 포트로 온 SYN에는 RST로 답해요. 아무 응답이 없으면 방화벽이 버린 경우가 많아요.',
      en: 'A SYN to a closed port is answered with a RST; silence usually means that a firewall dropped it.',
    },
    source: rfc(9293, '3.10.7.1'),
    card: 'tcp-closed-port',
    matches: {
      ko: [{
        order: ['닫힌 포트|포트가 닫혀 있으면|닫혀 있는 포트|포트가 닫힌', 'syn', '무시|응답하지 않|답하지 않|버린|버려진'],
        without: ['방화벽|필터|udp|스텔스|rst|설정|옵션|대신|backlog|큐'],
        denies: true,
      }],
      en: [{
        order: ['syn*', 'closed port', 'ignored|silently dropped|dropped|gets no reply|gets no answer|no response'],
        without: ['firewall*|filter*|rst|stealth|udp|sysctl|not ignored|not dropped|not silently dropped|never ignored|never dropped'],
        denies: true,
      }, {
        order: ['ignores|drops', 'syn*', 'closed port'],
        without: ['firewall*|filter*|rst|stealth|udp|sysctl'],
      }],
    },
    wrong: {
      ko: ['포트가 닫혀 있으면 서버는 SYN을 무시한다.', '닫힌 포트로 SYN이 오면 응답하지 않는다.', '닫혀 있는 포트에 온 SYN은 버려진다.'],
      en: ['The server ignores a SYN to a closed port.', 'A SYN to a closed port is silently dropped.', 'A SYN to a closed port gets no reply.'],
    },
    right: {
      ko: ['포트가 닫혀 있으면 서버는 RST로 답한다.', '방화벽은 닫힌 포트로 온 SYN을 조용히 버린다.', '닫힌 포트로 온 SYN에 응답하지 않도록 설정할 수 있다.', 'LISTEN 큐가 가득 차면 SYN을 무시한다.'],
      en: ['A SYN to a closed port is answered with a RST.', 'A firewall drops a SYN to a closed port.', 'A SYN to a closed port is not ignored.', 'When the queue is full, the kernel drops the SYN.'],
    },
  },
  {
    id: 'tcp-syn-flood-layer-7',
    fact: { ko: 'SYN flooding은 7계층이 아니라 4계층(TCP)의 공격이에요.', en: 'A SYN flood attacks layer 4 (TCP), not layer 7.' },
    source: rfc(4987, '2'),
    card: 'tcp-syn-flood',
    matches: {
      ko: [{
        order: ['syn flood*|syn 플러드|syn 플러딩', '7계층|7 계층|l7|레이어 7|응용 계층|애플리케이션 계층'],
        without: ['4계층|4 계층|l4|전송|http*|slowloris|비교|반면|과|와'],
      }],
      en: [{
        order: ['syn flood*', 'layer 7|l7|application layer'],
        without: ['layer 4|l4|transport|http*|slowloris|and|while|versus|vs'],
      }],
    },
    wrong: {
      ko: ['SYN Flooding은 7계층 공격이다.', 'SYN 플러딩은 응용 계층에서 일어나는 DoS 공격이다.', 'SYN flood는 L7 공격으로 분류된다.'],
      en: ['A SYN flood is a layer 7 attack.', 'SYN flooding happens at the application layer.', 'The SYN flood is an L7 denial of service.'],
    },
    right: {
      ko: ['SYN flooding은 4계층 공격이다.', 'HTTP flood는 7계층, SYN flood는 4계층 공격이다.', 'SYN flood는 7계층 공격이 아니다.', 'SYN flood는 L7 방화벽으로 막지 못한다.'],
      en: ['A SYN flood is a layer 4 attack.', 'A SYN flood is not a layer 7 attack.', 'Unlike a SYN flood, Slowloris works at layer 7.', 'A SYN flood works at the transport layer, an HTTP flood at layer 7.'],
    },
  },
  {
    id: 'tcp-syn-flood-bandwidth',
    fact: {
      ko: 'SYN flooding이 고갈시키는 것은 대역폭이 아니라 반쯤 열린 연결을 담는 서버의 큐예요.',
      en: 'A SYN flood exhausts the queue of half-open connections on the server, not the bandwidth.',
    },
    source: rfc(4987, '2'),
    card: 'tcp-syn-flood',
    matches: {
      ko: [{ order: ['syn flood*|syn 플러드|syn 플러딩', '대역폭', '다 써|소진|고갈|소모|가득'], without: ['큐|queue|백로그|backlog|반열린|half open|udp'] }],
      en: [{ order: ['syn flood*', 'uses up|exhausts|consumes|saturates|fills', 'bandwidth'], without: ['queue|backlog|half open|udp'] }],
    },
    wrong: {
      ko: ['SYN flooding은 대역폭을 다 써 버리는 공격이다.', 'SYN 플러딩은 네트워크 대역폭을 고갈시킨다.', 'SYN flood는 서버의 대역폭을 소진시키는 공격이다.'],
      en: ['A SYN flood uses up the bandwidth.', 'A SYN flood exhausts the bandwidth of the server.', 'SYN flooding consumes all the bandwidth.'],
    },
    right: {
      ko: ['SYN flooding은 백로그 큐를 고갈시킨다.', 'SYN flood의 목적은 대역폭이 아니라 연결 큐다.', 'UDP flood는 대역폭을 소진시킨다.', 'SYN flood는 대역폭을 많이 쓰지 않고도 가능하다.'],
      en: ['A SYN flood exhausts the backlog.', 'A UDP flood uses up the bandwidth.', 'A SYN flood does not need to exhaust the bandwidth.', 'A SYN flood fills the queue of half-open connections.'],
    },
  },
  {
    id: 'tcp-65535-connections',
    fact: {
      ko: '연결은 양쪽 IP와 포트의 조합으로 구분되므로 서버의 연결 수는 포트 수 65,535개에 묶이지 않아요.',
      en: 'A connection is known by both addresses and both ports, so the number of ports does not limit the connections of a server.',
    },
    source: rfc(9293, '3.1'),
    card: 'tcp-connection-identity',
    matches: {
      ko: [{
        order: ['서버', '65535|65,535|65536|65,536'],
        within: 60,
        with: ['연결|커넥션|접속', '최대|까지만|까지 맺|한계|제한'],
        without: ['클라이언트|동일|같은|하나의 ip|ip당|ip마다|목적지|출발지|프록시|nat|바인드|bind|크기|바이트|윈도우|설정|maxconn|ulimit|nofile|디스크립터|백로그|backlog'],
      }],
      en: [{
        order: ['server*', '65535|65,535|65536|65,536|64k|65k'],
        within: 60,
        with: ['connection*', 'at most|maximum|limit*|only|up to|max'],
        without: ['client*|per|each|same|single ip|destination|source|proxy|nat|outgoing|outbound|byte*|window|between|for every|set|sets|config*|maxconn|ulimit|nofile|descriptor*|backlog'],
      }],
    },
    wrong: {
      ko: [
        '서버가 동시에 맺을 수 있는 연결은 최대 65,535개이다.',
        '포트가 유한하므로 서버는 65535개까지만 접속을 받을 수 있다.',
        '서버 한 대의 TCP 연결 수는 65,536개로 제한된다.',
      ],
      en: [
        'A server can have at most 65,535 connections.',
        'The number of connections of a server is limited to 65535.',
        'Because of its ports a server accepts only 65,536 connections.',
      ],
    },
    right: {
      ko: [
        '서버의 연결 수는 65,535개로 제한되지 않는다.',
        '같은 클라이언트 IP에서 서버의 한 포트로는 최대 65,535개까지 연결할 수 있다.',
        '포트 번호는 0부터 65,535까지이다.',
        '서버는 수십만 개의 연결을 받을 수 있다.',
      ],
      en: [
        'A server is not limited to 65,535 connections.',
        'From a single IP a client opens at most 65,535 connections to one port of a server.',
        'Port numbers go up to 65535.',
        'A server can hold millions of connections on one port.',
      ],
    },
  },
  {
    id: 'tcp-new-port-per-accept',
    fact: {
      ko: 'accept가 만드는 소켓은 듣던 포트를 그대로 쓰고, 상대의 IP와 포트로 구분돼요.',
      en: 'An accepted socket keeps the port of the listening one; the remote address and port tell them apart.',
    },
    source: rfc(9293, '3.1'),
    card: 'tcp-connection-identity',
    matches: {
      ko: [{ order: ['accept*|수락', '새 포트|새로운 포트|다른 포트'], within: 30, without: ['ftp|프록시|nat|클라이언트의|rpc|만이'] }],
      en: [{ order: ['accept*', 'new port|different port|another port|own port'], within: 40, without: ['ftp|proxy|nat|rpc|client port'] }],
    },
    wrong: {
      ko: ['연결을 수락할 때마다 서버에 새 포트가 생긴다.', 'accept()를 하면 새로운 포트를 가진 소켓이 만들어진다.', 'accept 이후의 통신은 서버의 다른 포트로 한다.'],
      en: ['Each accepted connection gets a new port on the server.', 'accept() returns a socket with a different port.', 'After accept the server talks on another port.'],
    },
    right: {
      ko: ['accept()는 새 소켓을 만들지만 포트는 그대로이다.', '연결을 수락해도 새 포트가 생기지 않는다.', 'accept한 소켓은 같은 포트를 쓴다.', '클라이언트는 연결마다 새 포트를 쓴다.'],
      en: ['accept() returns a new socket on the same port.', 'An accepted connection does not get a new port.', 'The client picks a new port for each connection.', 'The listening socket keeps accepting on its port.'],
    },
  },
]
