/**
 * Words of the trade that mean the same when an answer is listened to, one meaning a line: Korean stems without spaces, English words,
 * acronyms and their long forms, Hangul spellings of English. `~` in front: said so often that it tells little. `a<>b` at the end of a line:
 * a meaning that is easily taken for this one, by its first word.
 *
 * Ours     It leans towards too much: that two words stand in one line says that an interviewer would let one pass for the other.
 */
export const LEXICON = `
tcp,transmission control protocol,티씨피 <>udp
udp,user datagram protocol,유디피 <>tcp
ip,internet protocol,아이피
http,에이치티티피
http1,http/1.1,http1.1,http/1,http/1.0 <>http2
http2,http/2,http2,에이치투 <>http1
http3,http/3,http3 <>http2
ipv4,아이피브이포 <>ipv6
ipv6,아이피브이식스 <>ipv4
tls12,tls1.2,tls 1.2,1.2 <>tls13
tls13,tls1.3,tls 1.3,1.3 <>tls12
https
tls,transport layer security,ssl
quic,퀵
dns,domain name system,디엔에스
server,서버,서버쪽,서버측 <>client
client,클라이언트,클라,손님,사용자,내컴퓨터,이용자,유저,브라우저,user,visitor,visitors,내쪽 <>server
browser,브라우저,크롬,chrome,사파리
user,사용자,유저,user
host,호스트,컴퓨터,machine,피시,pc,기기,device,장치,단말,내컴퓨터,머신,내피씨,laptop,operating system
router,라우터,라우팅장비
switch,스위치
hub,허브
gateway,게이트웨이
firewall,방화벽,파이어월
proxy,프록시
reverseproxy,리버스프록시,reverse proxy
forwardproxy,포워드프록시,forward proxy <>reverseproxy
loadbalancer,로드밸런서,로드밸런싱,load balancer,load balancing,부하분산,분산장치
cdn,content delivery network,엣지,에지,edge
middlebox,미들박스,중간장비,중간장치,middleboxes,장비,중간기기,방화벽같은
packet,패킷
segment,세그먼트
frame,프레임
datagram,데이터그램
message,메시지,메세지
boundary,경계,boundaries,메시지경계
byte,바이트,bytes,옥텟
bit,비트,bits
stream,스트림,스트림별
header,헤더,머리말
trailer,트레일러,꼬리,뒤에도붙
field,필드
body,본문,바디,payload,페이로드
port,포트
address,주소,어드레스
ipaddress,ip주소,아이피주소,ip address
mac,맥주소,mac주소,mac address,물리주소
sequence,시퀀스,sequence number,시퀀스번호,일련번호,순서번호,seq
isn,초기시퀀스,초기시퀀스번호,initial sequence,초기번호,initial sequence number
order,순서,차례,ordering,ordered,in order,순차,정렬,뒤바,순서대로,in sequence,reorder,reordering,out of order,역순,섞이
duplicate,중복,겹치,duplicates,두번오,똑같은게또,두번,중복된,똑같은,repeated,twice
loss,유실,손실,분실,lost,사라지,없어지,빠진,드랍,드롭,떨어지,날아가,도중에없,안오,안도착,못받,사라,drop,dropped,missing,never arrive,go missing,잃어버,빠지,빠졌,누락
damage,손상,깨진,깨지,corrupt,damaged,망가,깨졌,망가졌,오염,broken,비트가바뀌
retransmit,재전송,다시보내,다시전송,retransmission,resend,send again,또보내,재송신,다시날,다시쏘,재시도,retry,retries,retried,repeat,re-send,send it again,또쏘
ack,확인응답,acknowledgment,acknowledge,애크,잘받았다,받았다는,acknowledgement
syn,싱크비트
fin
rst,reset,리셋
handshake,핸드셰이크,핸드쉐이크,악수,쓰리웨이,three-way,3-way,핸드세이크,핸드쉐이킹,쓰리웨이핸드셰이크,three way,3 way,3웨이,핸섹,hello,접속
connection,연결,커넥션,connect,맺,접속,맺어,맺는,맺으,connected,connecting,붙고,붙었,붙어,세션을맺
connectionless,비연결,연결없이,연결안맺,connectionless,without connection <>connection
close,닫,종료,끊,closing,terminate,shut,끝내,마무리,끊기,해제,end,ends,tear down,hang up,끊긴,끊어 <>keep,open
open,open
establish,established,수립,성립
listen,리슨,대기,listening
reliable,신뢰성,신뢰,reliability,믿을수,믿,안전하게,확실하게,reliably,믿을
guarantee,보장,promise,ensure,장담,책임,확실,챙겨,ensures,약속,vouch,보증,promised,garantee,보장해,빠짐없
checksum,체크섬
error,오류,에러,error,이상
detect,탐지,검출,찾아내,알아채,발견,catch,잡아내,찾기,알수있,걸러,알아차,notice,spot,catches,찾아낼,알게,티가나
correct,고치,수정,정정,correct,fix,복구,repair
discard,버리,버려,폐기,drop,discard,버림,dropped,throw away
flowcontrol,흐름제어,flow control,플로우컨트롤,흐름조절,속도조절,상대버퍼,overrun <>congestion
congestion,혼잡제어,congestion control,혼잡,막히지,network overload,망이막히,네트워크가막히,혼잡하,network capacity,컨제스천,컨트롤,congestion avoid,네트워크상황 <>flowcontrol
window,윈도우,윈도,window
cwnd,혼잡윈도우,congestion window,씨윈드,씨윈도우,혼잡창
rwnd,수신윈도우,receive window,수신창,알윈도우,받는윈도우,receiver window,advertised window <>cwnd
buffer,버퍼,수신공간,여유공간,받을공간,빈공간,남은공간,room,space,받을수있는,넘치,수신버퍼
receiver,수신자,받는쪽,수신측,받는사람,수신,receiver,receiving side,받는애 <>sender
sender,송신자,보내는쪽,송신측,보내는사람,송신,sender,sending side <>receiver
protect,보호,지키,protect,막아주,넘치지않,막히지않,overrun,overload,overwhelm,과부하안,flood,안넘치,흘러넘
estimate,추정,어림,예측,guess,짐작,스스로계산,어림잡,추측,예상,infer
announce,알려,광고,advertise,통보,tell,알려줘,알려주,알려준,tells,advertised,말해,가르쳐,안내,report,inform,notify,signals,알림,announced,알립
rtt,왕복,round trip,round-trip,왕복시간,알티티
latency,지연,레이턴시,latency,delay,딜레이
bandwidth,대역폭,bandwidth
throughput,처리량,throughput
timeout,타임아웃,timeout,시간초과,time out,rto
slowstart,슬로스타트,slow start,느린시작,슬로우스타트
ssthresh,임계값,threshold,에스에스스레시
double,두배,2배,배로,배씩,두배씩,지수,exponential,2배씩,배로늘 <>half
half,절반,반으로,halve,반토막,절반으로,cut in half,halved,halving
increase,증가,커지,grow,increase,키우,올리 <>decrease
decrease,감소,작아지,shrink,decrease,reduce,낮추,떨어뜨
stop,멈추,정지,중단,막히,멈춰,stall,halt,멈춥,멈춘,stops,cease,pause,pauses
wait,기다,대기,밀려,밀리,멈춤,멈추,서있,stuck,held,blocked,stall,waits,밀린,막힌,막혀,막힘,기다려,기다린,기다림,기다립
probe,탐색,찔러,프로브,떠보,확인용,떠봐,탐침,probes
slide,미끄러,슬라이딩,slide,sliding
cumulative,누적,cumulative
mtu,최대전송단위,maximum transmission unit
mss,최대세그먼트,maximum segment
option,옵션,option
windowscale,윈도우스케일,window scale
timestamp,타임스탬프,timestamp
sack,선택적확인
negotiate,협상,합의,negotiate,agree,맞추,정하
timewait,time_wait,time-wait,타임웨이트,time wait,타임 웨이트 <>closewait
closewait,close_wait,close-wait,close wait
finwait1,fin_wait_1,fin-wait-1 <>finwait2
finwait2,fin_wait_2,fin-wait-2
lastack,last_ack,last-ack
synsent,syn_sent,syn-sent
synreceived,syn_received,syn-received,syn_rcvd,syn_recv,syn-recv
closedstate,closed
msl,최대세그먼트수명
linux,리눅스,linux
kernel,커널,운영체제안
os,운영체제,operating system,os,오에스
socket,소켓,socket
filedescriptor,파일디스크립터,file descriptor,fd
memory,메모리
process,프로세스,프로그램,program,앱,programs,processes,서비스
application,애플리케이션,어플리케이션,앱,app,응용프로그램,응용,프로그램,applications,어플
tuple,튜플,4-tuple,four-tuple,네가지조합
queue,큐,queue,backlog,백로그,대기열
full,가득,꽉,full,fill,채우,넘치
forge,위조,가짜,spoof,forged,fake,거짓,위조한,속인,속여,꾸며,faked,spoofed
syncookie,syn쿠키,syn cookie
attacker,공격자,해커,attacker,hacker,공격하는
eavesdrop,도청,엿듣,훔쳐,eavesdropper,sniff,엿보,가로채,중간에서보,엿보는,훔쳐보,보고있는,listening in,listen in,listener,snoop,intercept,감청
mitm,중간자,man in the middle,man-in-the-middle
random,난수,무작위,random,랜덤
unpredictable,예측못,예측할수없,예측하기어,짐작못,짐작하지못,unpredictable,cannot guess
clock,시계,clock
old,오래된,예전,이전,stale,지난,늦게온,늦은,earlier,delayed,옛날,이전에,낡,떠돌,late,previous,먼저번,stray,뒤늦,past
fresh,신선,유효한동안,아직쓸수,유효,새거,아직안지난,새,new,still valid,up to date,최신 <>expire
key,키,열쇠,key
symmetric,대칭,대칭키,비밀키,하나의키,같은키,same key,shared key,하나로잠그 <>asymmetric
asymmetric,비대칭,공개키방식,public-key,공개키암호,키두개,두개의키,키쌍,key pair,한쌍 <>symmetric
publickey,공개키,public key,퍼블릭키 <>privatekey
privatekey,개인키,private key,프라이빗키,비밀키,private <>publickey
secret,비밀,시크릿,비밀값
sharedsecret,공유비밀,shared secret,같은비밀
encrypt,암호화,encryption,잠그,암호,encrypted,cipher,숨겨,scramble,encrypts,감춰,암호화된,lock,비밀 <>sign
decrypt,복호화,풀,해독,decryption,풀어,unlock,decrypts,열어
sign,서명,signature,전자서명,사인,도장,signs,signed,서명한,signing <>encrypt
verify,검증,확인,validate,체크,check,검사,대조,맞는지,맞나,비교,compare,prove,proof,증명,입증,살펴,본다,검사하
certificate,인증서,certificate,cert,증명서
ca,인증기관,certificate authority,발급기관,씨에이,공인기관,믿을만한기관,trusted authority,issuer,발급자,발급,issue
rootca,루트인증서,root certificate,trusted root,신뢰하는루트,루트ca
intermediate,중간인증서,intermediate
chain,체인,사슬,타고올라,이어지,거슬러,연결고리,leads to,이어져
authenticate,인증,신원,authentication,identity,본인,누구인지,진짜인지,who it is,신원확인,본인확인,진짜,누군지,상대가맞,authenticity,who you,who is,정체,genuine,real server,신분
integrity,무결성,변조,tamper,위변조,바뀌지않았,modification,altered,바뀌지않,고쳐지지않,tampering,tampered,조작,중간에바꾸,중간에바뀌,바꿔치기
confidential,기밀성,기밀,confidentiality,내용을못,못읽,볼수없,내용이안보,엿볼,못보,훔쳐볼,내용을숨,훔쳐보,privacy,못읽게,secrecy,암호화
forwardsecrecy,순방향비밀성,forward secrecy,전방향,pfs,나중에키가,과거통신,과거트래픽,예전통신,past traffic,past sessions,recorded traffic,포워드시크리시,전방비밀성,나중에털려도,recorded
dh,디피헬먼,diffie-hellman,ecdhe,diffie hellman,dhe,키교환,key exchange,키합의,key agreement,디피헬만,키공유
keyshare,key_share,key share,키셰어,키조각
derive,유도,만들어내,파생,계산해내,뽑아,만들어,계산,derived,compute,calculate,도출
clienthello,client hello
serverhello,server hello
finished,피니시드
rsa
aead,aes-gcm,chacha20
expire,만료,기간지,expired,유효기간,지나,오래된,수명이다,stale,넘으면,validity,기간,유통기한,dates,만료일
revoke,폐지,revocation,revoke,revoked
domainname,도메인,domain,host name,호스트이름,도메인이름,hostname,san,subjectaltname,호스트명
warning,경고,경고창,warn
selfsigned,자체서명,self-signed,self signed,셀프사인,스스로서명,직접만든,자기가서명,사설인증서
resume,재개,재접속,resumption,resume,다시접속,다시연결,전에붙었던,예전에접속,been there before,다시올때,재방문,returning,전에연결
zerortt,0-rtt,0rtt,zero rtt,제로rtt,제로알티티,바로데이터,바로보내,or even zero,왕복없이
onertt,1rtt,1-rtt,one round trip,한번왕복,왕복한번,한번의왕복,한번이면,1알티티,single round trip,한왕복,왕복1번
alpn,에이엘피엔
sni
resolver,리졸버,재귀서버,리졸바
stub,스텁,stub
forwarder,포워더,forwarder
recursive,재귀,recursive,recursion,대신끝까지,최종답 <>iterative
iterative,반복,iterative,하나씩물,차례로물 <>recursive
root,루트,root
tld,최상위,top-level,닷컴,.com
authoritative,권한있는,권한서버,네임서버,권한있는네임서버,권한네임서버,authoritative server,진짜서버,담당서버,담당하는네임서버,원본을가진,담당,those,원본,마지막서버,example.com서버,owner
nameserver,네임서버,name server,dns서버
delegate,위임,delegation,referral,맡기,알려주기만,안내,레퍼럴,저기로가,어디로가,거기로가,저쪽에물어,가리켜,가리키,point to,who to ask,hand off,passes to,다음서버,담당서버
zone,존,zone
record,레코드,record
cname,씨네임
alias,별칭,alias,별명
mx,메일서버,mail server
ns
soa
txt,텍스트레코드
ptr,역방향,역조회
a record,a레코드
aaaa,쿼드a
ttl,수명값,time to live,티티엘,hop limit,홉리밋
cache,캐시,캐싱,caching,cached,저장해뒀,기억해,저장해,갖고있,재활용,들고있,저장된,remember,remembered
database,데이터베이스,디비,전화번호부,저장소,phone book,phonebook,주소록,directory
hierarchical,계층,계층형,hierarchy,트리,tree,나무,트리구조,나무구조,단계별
distributed,분산,나눠,흩어,spread,나눠저장,여러군데,여러서버에
query,질의,쿼리,묻,물어,ask,lookup,조회,물음,물어보,물어봐,여쭤,질문,look up,찾아달라,asked,asking,question
answer,답,응답,response,reply,돌려주,알려주,회신,대답,알려줌,돌려줌,돌아오,came back,comes back,come back,returned
name,이름,name
anycast,애니캐스트,anycast
healthcheck,헬스체크,health check,상태확인,살아있는지,상태체크,살았는지,살아있,죽었는지,health-checked,점검
dead,죽은,장애,고장,failed,down,뻗,죽었,죽어,뻗은,outage,crash,crashed,다운,failing,failure,꺼진
even,고르게,균등,골고루,evenly,equal,고르,공평,균일,uneven,equally,똑같이나
roundrobin,라운드로빈,round robin,돌아가면서,번갈아
leastconn,최소연결,least connection,연결이적은
hash,해시,해싱,hashing
consistenthash,일관된해시,consistent hash,일관된해싱,안정해시
weight,가중치,가중,성능차
layer,계층,레이어,층,계층별
physical,물리,케이블,전선,cable,전파,실제선,전기신호,wire,wires,신호,signal,signals,radio
datalink,데이터링크,data link,링크계층,링크,이더넷,ethernet <>networklayer
networklayer,네트워크계층,network layer,인터넷계층
transport,전송계층,transport layer,transport
applayer,응용계층,application layer
session,세션
presentation,표현계층,presentation
encapsulate,캡슐화,encapsulation,감싸,포장,헤더를붙,덧붙,헤더를하나,껴입,헤더붙,위에서내려온,wrap,wraps,wrapping,덧씌,앞에붙,prepend
decapsulate,역캡슐화,벗기,decapsulation,strip,떼어내,까,벗겨,벗긴,떼,하나씩까,unwrap,peel,strips,removes,떼면서,제거
osi,오에스아이
model,모델,모형
reference,참조,이론,개념,이론적,개념적,참고,theoretical,conceptual,설명용
standard,표준,standard,규격
interoperable,상호운용,interoperability,제조사가달라도,서로다른회사
replace,교체,바꿔끼,swap,갈아,대체,갈아끼,바꿀,통째로바,overwrite,덮어,switch out,고치
independent,독립,영향없이,따로,무관,영향을안,별개,separate,separated,분리,상관없,관계없,따로따로,decoupled
overhead,오버헤드,낭비,비용,손해,부담,cost,wasted,단점
route,라우팅,경로,routing,경로를,길을,길찾,routed,찾아가,path,way,entry,길
hop,홉,라우터마다,하나씩거쳐,건너,hop by hop,다음라우터,한칸씩,한단계씩
destination,목적지,도착지,destination,받을곳 <>source
source,출발지,source,보낸곳,송신지 <>destination
nexthop,다음홉,next hop,다음라우터,보내는곳,where it sends
besteffort,최선형,best effort,best-effort,최선을다,베스트에포트,최대한,노력,보장없이,보장하지않,최선만,최선을,no guarantee,does its best
fragment,단편화,쪼개,fragmentation,조각,쪼갬,나누,잘라,조각내,자르,split,fragments,fragmented,파편
broadcast,브로드캐스트,모두에게,전체에,모두한테,전부에게,다뿌,everyone,다들,전체에게,외쳐,to all,뿌려,뿌리
unicast,유니캐스트,한대에만,한대,그한테만,직접,콕집,to one,directly,일대일 <>broadcast
multicast,멀티캐스트,multicast
arp
ndp,이웃탐색,neighbor discovery
nat,napt,주소변환
translate,변환,바꿔치기,translation,map,바꿔치,바꿔서,translates,되돌려,되돌리,rewrite
table,테이블,목록,기록,entry,항목,list
private,사설,내부,안쪽,집안,내부망,사내,inside,로컬,개인,internal,local <>public
public,공인,공용,바깥,밖,외부,공개,outside,external,global,세상에,누구에게나 <>private
subnet,서브넷,대역,range
mask,마스크,mask
prefix,프리픽스,접두,앞부분,앞자리
cidr,사이더
networkbit,네트워크비트,네트워크부분,network part,network bits
hostbit,호스트비트,호스트부분,host part,host bits
samelink,같은링크,같은네트워크,same network,same link,같은대역,로컬네트워크,같은동네,로컬,local link,같은랜,own link,same subnet,local network,link,링크,동일네트워크,같은서브넷,랜,local segment,같은세그먼트,이웃 <>othernetwork
othernetwork,다른네트워크,other network,different network,외부네트워크,바깥,외부,네트워크밖,다른대역,remote,인터넷으로,elsewhere,outside
dhcp
discover,디스커버
offer,오퍼,제안,이거쓸래,propose,offers,proposes
lease,임대,빌려,빌려쓰,대여,빌린
icmp
echo,에코,핑
ping,핑
diagnose,진단,diagnose,diagnosis,문제를찾
unreachable,도달불가,못간다,닿을수없,안닿,닿지않,못닿
traceroute,트레이스라우트
vlan,가상랜,브이랜
tag,태그,꼬리표,tagged
trunk,트렁크,trunk
access,액세스
collision,충돌,collision
flood,플러딩,flooding,전부내보,전부뿌,다뿌,사방,모든포트로,floods,뿌려,out of all
identify,식별,구분,구별,알아보,which,누군지,가려,찾아가,짝짓,짝지,분간,식별자,identifier,id,아이디,tell apart,distinguish,나눠
unique,유일,고유,하나뿐,세계에서하나,겹치지않,globally unique,하나밖에
url,유알엘
uri,유알아이
urn
scheme,스킴,scheme
path,패스,path
querystring,쿼리스트링
parse,해석,파싱,parsing,읽어,파스,분석,parsed,parses,turns into,읽어서
hsts
html,에이치티엠엘
dom,돔
css,스타일시트,스타일,style
cssom
rendertree,렌더트리,render tree
layout,레이아웃,위치계산,배치,위치,크기,자리,reflow
paint,페인트,그리,draw,칠하,그려,그림,색칠,painted,픽셀,pixel
composite,합성,compositing,합쳐,합치,겹쳐,레이어합
script,스크립트,자바스크립트,javascript,js,자스,code,제이에스
block,막,차단,prevent,못하게,금지,방지,막아,막는,막음,막고,막습,막힌,prohibit,forbid,deny,거부,못읽,못쓰,숨기,hidden,hide,refuse,reject,거절,필터링,filter,stop,못들어
async,어싱크
defer,디퍼
incremental,점진적,오는대로,받는대로,incrementally,조금씩,도착하는대로,다받기전에,받으면서,as it arrives,오는족족,bit by bit,progressively,piece by piece,while it downloads,다받을때까지,내려받으면서
request,요청,리퀘스트,request
method,메서드,메소드
get,get
post,포스트,post
put
patch,패치
delete,딜리트,삭제,delete,지우
head
options,옵션즈
safe,안전,세이프,조회만,서버를안바꾸,상태를안바꾸,읽기만,read-only,nothing changes
idempotent,멱등,여러번해도같,여러번보내도,몇번을,몇번,같은결과,same result,same effect,멱등성,여러번해도
state,상태,스테이트,정보
stateless,무상태,상태가없,상태를저장하지,기억하지않,기억못,상태를안,상태없,기억안,기억을안,기억하지,remember nothing,no memory,앞요청을,이전요청을,스테이트리스,not have to remember,doesn't remember,기억할필요 <>state
statuscode,상태코드,응답코드,status code,코드번호
success,성공,success
redirect,리다이렉트,리다이렉션,다른주소로,옮겨
clienterror,클라이언트오류,client error,요청이잘못,클라이언트잘못,클라이언트에러,client's fault <>servererror
servererror,서버오류,서버에러,server error,서버잘못,서버가터,서버쪽에러,server's fault
persistent,지속,keep-alive,유지,킵얼라이브,이어서쓰,계속유지,안끊고,열어두,오래유지,keep alive,long-lived,kept open,stay open,열린채,끊지않,stays open,열려있는,계속열,붙여놓,안끊기 <>close
pipelining,파이프라이닝,pipelining
multiplex,다중화,멀티플렉싱,multiplexing,동시에여러,섞어보내,한꺼번에,동시에,나란히,섞어서,in parallel,concurrent,interleave,병렬
binary,바이너리,이진,binary
text,텍스트,글자,평문,문자,문자열,string
compress,압축,compression,줄여,줄이,compresses,shrink,작게
hpack
qpack
serverpush,서버푸시,server push
hol,head-of-line,hol블로킹,head of line
websocket,웹소켓
upgrade,업그레이드,upgrade
bidirectional,양방향,both ways,both directions,서로,full-duplex,양쪽다,쌍방향,either side,both ends,아무때나,서로주고받,full duplex,양쪽에서,어느쪽이든,either direction,both client and server,서버도,양쪽
cookie,쿠키,cookie
setcookie,set-cookie,셋쿠키
domainattr,도메인속성
maxage,max-age
httponly
secureattr,secure <>httponly
samesite
sessionid,세션아이디,세션id,session id
token,토큰,난수값
login,로그인,login
csrf,사이트간요청위조
xss,크로스사이트스크립팅
escape,이스케이프,escape
origin,출처,오리진,도메인이다른
sop,동일출처,same-origin
cors
preflight,사전요청,프리플라이트,preflight
read,읽,see,look,들여다,inspect,열어보,엿보,보이,visible,readable,확인,본다,looks at,보고
write,쓰,write
allow,허용,permit,허락,가능하게,풀어,열어,괜찮다,allows,allowed,가능,돼요,lets,let,can be
nocache,no-cache <>nostore
nostore,no-store
revalidate,재검증,다시확인,revalidation,바뀌었는지,물어보고,다시물어,바뀌었나,아직유효한지,check with,ask again,확인받,재확인
etag
conditional,조건부,conditional,if-none-match
notmodified,304
reuse,재사용,다시쓰,그대로쓰,재활용,이어쓰,계속쓰,다시안맺,reused,그대로사용,돌려쓰,takes it,used directly,바로쓰,꺼내,꺼내쓰
lifetime,수명,유효시간,기간,얼마동안,how long
heuristic,휴리스틱,heuristic,알아서정
privatecache,개인캐시,private cache
rest,레스트
uniform,균일,일관된인터페이스,uniform
resource,리소스,자원,리소오스,resources
representation,표현,representation
architecture,아키텍처,구조,architectural,style
hypermedia,하이퍼미디어,hypermedia
static,정적,고정된,파일그대로 <>dynamic
dynamic,동적,그때그때,실시간,매번만드는,on the fly,로직
webserver,웹서버,web server,nginx,아파치,엔진엑스
was,와스,application server,tomcat,톰캣
handler,핸들러,컨트롤러,handler
authorize,인가,권한확인,authorize
image,이미지,그림,image
form,폼,form
mediatype,미디어타입,media type,content-type,콘텐츠타입,mime
contentencoding,content-encoding,content coding
hostheader,호스트헤더,host header
accept,억셉트
version,버전,버젼
target,대상,target
mandatory,필수,의무,must,required,꼭,반드시,무조건,should,해야,돼야,되어야,있어야,needed,need to
optional,선택,안해도,없어도되,골라,선택적,optionally,안써도,옵셔널 <>mandatory
default,기본,디폴트,기본값,기본적으로,원래,by default,보통,normally,usually
limit,한계,제한,최대,max,maximum,한도,제약,상한,restrict,bounded,limited,boundary,at most
fixed,고정,fixed,정해진
large,큰,big,커,커다,크면,너무커,많,huge,bigger,크기,most,too big,오래,긴,long <>small
small,적은,작은,작게,적게,little,tiny,짧,short,few,fewer,less,lower
fast,빠르,빨라,빠른,quick,속도,빠릅,빨리,가볍,quickly,faster,lightweight,성능,speed,light,저렴,cheap <>slow
slow,느리,느려,느린,느릴,늦,느립,delayed,오래걸리,slower
change,바뀌,바꾸,변경,달라지,교체,바꾼,바꿔,바뀐,바뀜,변하,바꿈,변경되,수정,modify,rewrite,rewritten,alter,모디파이,변동,갱신,updated,replaced,바뀔,바꿀
same,같,동일,똑같,그대로,equal,identical,unchanged,일치,match,matching,변함없
different,다른,다르,다름,다릅,other,another,differ,제각각,별개,별도 <>same
keep,유지,그대로,stay,remain,안바뀌,unchanged,안바뀜,안끊,살아남,survive,persist,remains,그대로두,안변,변하지않,preserve,stays,이어집,이어지 <>close,change
several,여러,많,multiple,many,다수,여러개,여러대,여러명,여럿,다양,lots,various,multi,number of
all,모든,전부,모두,every,통째,전체,전부다,everything,entire,whole,any,다들,죄다,모조리,both of them,both,둘다 <>only
each,마다,각각,따로,매번,각자,제각각,per,separately,개별,따로따로,각기,respective,own
only,만,뿐,오직,just,밖에,오로지,solely <>all,several
both,양쪽,둘다,both,양측,서로
oneside,한쪽,one side <>both
first,먼저,처음,최초,우선,일단,첫,initially,earliest,선제 <>last
last,마지막,최종,끝,final,맨끝,finally,맨뒤
again,다시,다시한번,once more,re,새로
before,전에,이전에,before <>after
after,뒤,after,다음
between,사이,between
inside,안에,안에서,내부,within,in it,built in,내장,built-in,포함,합쳐져,포함돼,comes inside,built into,들어있,들어가 <>outside
outside,밖,외부,outside
many server,여러대
own,자기,자신,own,본인 <>peer
peer,상대,peer,상대방,반대쪽,맞은편,other side
~use,쓰,사용,이용,using,쓴다,활용,사용하,uses,used,utilize,통해
~send,보내,전송,전달,넘기,transmit,날리,deliver,carry,실어,실려,보낸,보냄,보낼,보냅,보냈,쏘,날려,날린,흘려,transfer,pass,forward,실림,담아,옮기,나감,나가,나갑,건네,transmission,delivery,sends,go out,goes out,주고받,relay,패스
~receive,받,수신,get back,도착,arrive,오면,들어오,수신하,도착하,arrived,get,gets,got,incoming,들어온,accept
~data,데이터,내용,정보,information,페이로드,payload,내용물,content
~make,만들,생성,create,만듦,만든다,생김,생기,발생,produce,generate,build,구성,짓
~set,설정,정하,configure,지정,정해,configured,settings,assign,할당,나눠주
~have,가지,have,has
~find,찾,알아내,알아낸,알아냄,발견,찾아,learn,learned,discover,locate,구하
~add,추가,더하,붙,붙이,붙여,붙인,붙는,붙습,attach,attaches,plus,adds,덧붙
~start,시작,begin,출발,시작점,initiate,started,opens
~support,지원,제공,provide,offer,offers,supports
~number,번호,숫자,넘버,numbers
~value,값,밸류
~site,사이트,홈페이지,웹사이트,서비스,website
~network,네트워크,network
~internet,인터넷,internet
~protocol,프로토콜,protocol
~time,시간,시각,동안,duration,while,during,period,second,seconds
~thing,thing
~time count
one,하나,한개,한번,one,single,1개,단일
two,두번,둘,두개,two,두대,twice,두번해야
three,세번,셋,세개,three
four,네개,네번,넷,four
-하지만,그렇지만,지만,까지,때문,거나,크롤,만큼,만약,만나,그만,링크드,있습니다,거든,인데요,그러니까,나머지,여러분,이다음,되게,만한,하나도,또는,것만,오히려,방금,하다가,보통은,만드,만든,만들,아까,보다,차이,다만
need,필요,있어야,require,necessary
step,단계,스텝,stage,level,차례차례
part,일부,부분,조금,partial,subset,portion,some
end,종단,끝단,양끝,끝에서,both ends,end-to-end,엔드투엔드,ends,end hosts,endpoint,edges
link,링크,구간
ethernet,이더넷,이더
actual,실제,진짜,actual,real,really,실질
register,등록,register,registered,registry,registration
assign,할당,배정,부여,나눠줌,assign,allocate
isp,통신사,인터넷회사,provider,isp
homerouter,공유기,home router,와이파이공유기,공유기같은
mail,메일,이메일,mail,email
preference,우선순위,우선,preference,priority
admin,관리,관리정보,administrative
serial,시리얼,일련
ownership,소유,주인,owner,own,내거
truncated,잘리,잘려,truncate,잘렸
retry,재시도,retry,retries,다시시도,다시요청,다시물
general,일반,보통,general,usual,일반적,대체로,대개,mostly,주로,in general,대부분
implement,구현,implementation,implement
extend,확대,확장,늘려,extend,larger,scale
rotate,돌려,돌아가,바꿔가,rotate,번갈아,rotating,cycle
spread,나누,분배,나뉘,분산,distribute,distribution,spread,split,배분,고루,divide,나눠,any server,아무서버,어느서버,여러대
choose,고르,골라,고름,선택,choose,chosen,pick,select,정하,결정,decide,decides
alternative,대안,대신쓸,better,alternative
understand,이해,알아듣,understand,understood,해석
alone,자체,그것만,하나만,혼자,by itself,on its own,self-contained,스스로,단독
easy,쉽,쉬움,쉬운,easy,easily,편하
share,공유,함께,같이쓰,나눠쓰,share,shared,sharing,공용,together,같이
fetch,가져오,가져옴,받아오,fetch,retrieve,조회,읽어오,get
process it,처리,process,handle,processing,treat,다루,serve
whole,통째,전체를,entire,전부갈
create,생성,만들,create,새로만
automatic,자동,알아서,automatic,automatically,저절로
prefetch,미리,prefetch,in advance,ahead,미리가져
crawl,크롤링,크롤러,crawl
effect,효과,결과,effect,result,outcome
log,로그,기록,log,logging,record it
digit,자리,숫자,digit
class,분류,종류,class,category,부류,구분
interim,중간,interim,informational,정보성,임시응답
save,아끼,절약,save,saves,줄일,안해도되,skip
forbid,금지,쓰면안,forbid,must not,cannot use,못씀
idle,유휴,놀고,가만히,idle,안쓰면
either,어느쪽,아무쪽,either,누구든,둘중
semantics,의미,시맨틱,semantics,meaning,개념
~instead,대신,말고,대체,instead,rather than,갈아탔,바뀌었
survive,유지,살아,안끊기,survive,keep going,이어지
anytime,아무때,언제든,any time,whenever
mask,마스킹,mask
condition,조건,규칙,rule,condition,matching,policy,정책
scope,범위,scope,어디까지
submit,제출,전송,submit,post
embed,삽입,불러오,embed,끼워,가져다쓰,include
attribute,속성,attribute,옵션
defence,방어,방어책,막으,막는방법,defence,defense,protect,대책,예방
run,실행,돌아,돌리,돈다,run,execute,running,동작,작동,work,works,운영
output,출력,output,화면에뿌
support role,보조,추가로,additional,extra layer,거들
breakthrough,뚫리,뚫려,무너,소용없,의미없,broken through,useless,defeat,defeats,bypass,무력
visit,방문,접속,visit
simple,단순,심플,simple
exact,정확,콕,exact,exactly,정확히,correctly,specific,구체,specifically
happen,발생,일어,생기,happen,occur,triggered
list,목록,리스트,list,safelist,허용목록,custom,커스텀
format,형식,포맷,format
split apart,분리,나눔,나눠,separate,separation
interface,인터페이스,interface,api
describe,서술,설명,describe,self-descriptive
link hyper,링크,하이퍼링크,hypermedia,hateoas
location,위치,어디,location,where,장소
lasting,영속,영원,안변하는,persistent,permanent,변하지않,바뀌지않
reach,접근,닿,도달,reach,access,reachable,닿아,접근방법,가져오는방법,갈수있,어떻게가져,way to get,get at,가져오는지
fragmenturl,프래그먼트,fragment,샵뒤,해시뒤
traffic,트래픽,요청,traffic,load,부하
exclude,제외,exclude,except,take out,remove,배제
light,가벼,가볍,light,lighter
redundant,이중화,redundant,redundancy,두대이상,spof,single point,백업
similar,비슷,유사,similar,엇비슷
uneven work,제각각,들쭉날쭉,오래걸리는,uneven,varying,vary
busy,바쁜,바쁘,부하가적,loaded,busy,한가
move,이동,move,moves,moved,재배치,shift
newserver,새로들어,복귀,new server,comes back,갓들어,처음들어
filter,필터링,걸러,filter,filtering,유해,방화벽
control,통제,제어,control,관리,managed
distribute,분배,나눠,distribute,routing
tunnel,터널,tunnel,뚫
file,파일,file
deploy,배포,deploy,ship,release,릴리스
security,보안,security,secure,안전
blurred,뚜렷하지,애매,모호,blur,blurred,not sharp,겹치
term,용어,term,부르,호칭
unit,단위,unit,pdu
upper,상위,위쪽,윗,위에서,upper,above,upper layers,higher layers
circling,끝없,계속도,무한,뱅뱅,forever,loop,looping,endless,circling,영원히돌,돌지,도는,뺑뺑,빙빙,계속돌
compatible,호환,compatible,interoperate,같이못,직접통신
dualstack,듀얼스택,dual stack,둘다켜,둘다쓰
everywhere,전세계,세계,globally,world,worldwide
anyone,누구나,아무나,anyone,마음대로,freely,everyone,누구에게나,아무에게나
border,경계,border,edge router,공유기에서
special,특수,특별,special,reserved
loopback,루프백,자기자신,loopback,localhost
aggregate,집약,합쳐,aggregate,aggregation,summarize,요약,한줄로
length,길이,length,size,크기,sizes
free length,자유로,아무길이,any length,flexible,유연
judge,판단,가르,decide,tell whether,구분해
block size,블록,덩어리,block,blocks
range,범위,대역,range,부터,ranges
exception,예외,exception
pointtopoint,점대점,point-to-point,일대일
specific,구체적,더맞는,specific,longest match,딱맞는,better,구체
direct,직접,바로,곧장,direct,directly,straight,따로붙
routeradvert,라우터광고,router advertisement,ra메시지
confirm,확정,최종승인,confirm,확답,oke
pair,쌍,매핑,pair,mapping,짝,짝지
conflict,충돌,겹치,conflict,이미쓰
outbound,나갈때,나가,outgoing,outbound,밖으로
entry,항목,엔트리,entry,기록,매핑
back,되돌,원래대,돌려놓,back,restore,reverse
unsolicited,밖에서먼저,먼저들어,unsolicited,from outside,inbound,밖에서들어
portforward,포트포워딩,port forwarding
byside,본래,원래목적,by design,보안장치
type,타입,type,종류
code,코드,code
timeexceeded,시간초과,time exceeded
moment,순간,그때,moment,당시,at that time
cause,원인,이유,cause,reason,why,다양,maybe,여러가지
unknown,모르,모름,모릅,모르는,unknown,unaware,no idea,알수없,cannot know,알길이,몰라서,모르고,알려주지,doesn't tell,tells nothing,can't conclude,단정
prove,증명,입증,prove,proof,evidence
silent,무응답,조용,silence,silent,silently,no reply,no answer,no response,답이없,응답없,반응이없,답이안,안온다,안오면,nothing comes back,응답이안,답이안오,대답이없,묵묵부답
return,돌아오,회신,return,back,오는길
opposite,반대,opposite,reverse
dialogue,대화,dialogue,session
hide,감추,숨기,숨겨,가려,몰라도,hide,hides,hidden,abstract,추상
function,기능,function,feature,역할
narrow,좁혀,좁히,narrow,하나씩확인,isolate,단계별로확인
cross,넘나,넘어,cross,violate,섞,지키지않
textbook,교재,가르치,textbook,taught
rest,나머지,rest,others,그외
collisiondomain,충돌도메인,collision domain
between networks,네트워크사이,네트워크간,connects networks,다른네트워크
flat,평면,flat,평평,without structure,구조없,구조가없
spec,명세,스펙,specification,spec
combine,조합,합친,combination,pair,묶음,together
object,객체,오브젝트,object
unix,유닉스,unix
returns new,반환,새소켓,returns,새로운
system,시스템,system
service,서비스,service
seq sync,맞춤,맞추,동기화,synchronize,sync,align
third,세번째,third,마지막,세번째패킷
second,두번째,second
consume,소모,소비,하나쓰,consume,takes up,uses up,차지
pure,순수,pure,purely,완전
exchange,교환,주고받,exchange,swap,서로알
merge,합치,합쳐,한번에,묶어,merge,combine,share one,at once,한패킷에
refuse,거절,거부,refuse,reject,refused,거절당
know,알수,알지,아는,know,알아,구별
mixed,섞이,혼동,헷갈,confused,mistaken,mixed
wrap,바퀴,한바퀴,wrap,wraparound,돌아오는데
hours,시간반,hours
pseudorandom,의사난수,유사난수,pseudorandom
passiveopen,수동열기,passive open,수동 <>activeopen
activeopen,능동열기,active open,능동
immediately,바로,즉시,곧바로,at once,immediately,promptly,right away,straight away,instantly
suspect,의심,원인,suspect,문제
overload,과부하,바쁘면,overload,overloaded,큐가차
often,흔히,자주,often,주로
upstream,상위네트워크,통신사에서,upstream,isp
direction,방향,direction,way,각방향
more data,더보낼,더이상보낼,no more data,nothing more,다보냈
still,아직,계속,여전히,still,continue,continues,goes on
normal,정상,자연스러운,normal,당연,healthy
abnormal,비정상,갑자기,abrupt,abort,강제
crossed,엇갈,동시에,crossed,simultaneous,서로동시에
ephemeral,임시포트,ephemeral,임시
valid,유효,valid,맞는
urgent,긴급,urgent,급한
signal,신호,알림,signal,표시,indicate,mark,표시하
pseudoheader,의사헤더,pseudo-header,pseudo header,가상헤더
algorithm,방식,알고리즘,algorithm,계산법
misdelivery,잘못온,엉뚱,misdelivery,misdelivered,wrong host,잘못배달
miss,놓치,못찾,miss,undetected,slip through
maximum,최대,가장큰,maximum,largest,max,biggest,최대한
minimum,최소,minimum,at least,smallest,min,작은쪽,둘중작은,smaller of,작은값,더작은
middle,중간,가운데,middle,in between,사이
unacked,확인받지못한,아직확인안,확인안된,unacknowledged,확인못받,응답안받,in flight,전송중인,not yet acknowledged,확인되지않은,답없이,아직답,un-acked,outstanding,without an ack,확인응답없이
continuous,연속,연달아,계속보,back to back,한꺼번에보,in flight
reopen,다시열,reopen,다시커
avoid,회피,avoidance
recovery,회복,recovery,복구
increase linear,1씩,하나씩늘,linear,선형,one segment more,조금씩늘,one segment
provide,제공,provide,주는
bulk,대량,큰데이터,bulk,large data,많은데이터
public value,공개값,공개된값,public value
meet,처음만,만난적,stranger,strangers,first time
enough,충분,만큼,enough
bind,연결해,bind,binds,tie,매칭
basis,근거,basis,믿는근거
honest,정직,착한,honest,trustworthy,사기,피싱,phishing,scam
purpose,용도,쓰임,usage,purpose
matches name,대조,일치,match,맞는지,compare
flag,플래그,여부,flag,bit,비트
constraint,제약,constraint
policy,정책,policy,따라
missing,누락,빠뜨,missing,빠진,안보내
wrong,틀린,불일치,안맞,mismatch,wrong,다르면,잘못
install,설치,install,심어
ignore,무시,넘어갈,건너,ignore,bypass,past,click through
not needed,불필요,필요없,not needed,없어도
hidden metadata,숨기지,가려지지,not hidden,드러,노출,expose,exposed,leak,leaks,still visible
operator,운영자,주인,operator
hacked,해킹,털린,hacked,compromised,uncompromised,뚫린
successor,이어받,후속,successor,이름이바뀐,후계,계승,물려받
habit,습관,관습,habit,입에붙은,habitually,그냥부르
based,바탕,기반,based,토대
extra,추가,하나더,extra,additional
full,전체,full
removed,없애,없앴,빠졌,제거,removed,dropped,gone,삭제됐,사라졌,폐지
message boundary,메시지경계,message boundaries,한덩어리,뭉쳐,붙어서
right program,알맞은,right program,해당프로그램,어느프로그램
library,라이브러리,library
userspace,유저스페이스,사용자공간,user space,userspace,앱안에,애플리케이션안에
update,업데이트,갱신,update,upgrade
ossification,경직,굳어,ossification,골화,ossified
charge,담당,알아서,responsible,in charge,takes care,처리해,해줘,해준,job of,하는일
input,입력,치면,input,type,typed,enter
requestline,요청라인,요청줄,첫줄,request line,first line
prefer,원하는,선호,prefer,받고싶은
logic,로직,비즈니스로직,logic,일처리
render,렌더링,그리기,render,화면
sub,하위,딸린,subresource,부속
immutable,이뮤터블,immutable
negative answer,부정응답,없다는응답,negative,nxdomain
terminate tls,tls종료,tls를끝,tls를풀,ssl을풀,terminate tls,tls termination,tls를벗
apply,적용,걸리,apply,applies,해당
`
