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
tls12,tls1.2,tls 1.2 <>tls13
tls13,tls1.3,tls 1.3 <>tls12
https
tls,transport layer security,ssl
quic,퀵
dns,domain name system,디엔에스
server,서버,서버쪽,서버측 <>client
client,클라이언트,클라,손님 <>server
browser,브라우저,크롬,chrome,사파리
user,사용자,유저,user
host,호스트,컴퓨터,machine,피시,pc,기기,device,장치,단말
router,라우터,라우팅장비
switch,스위치
hub,허브
gateway,게이트웨이
firewall,방화벽,파이어월
proxy,프록시
reverseproxy,리버스프록시,reverse proxy
forwardproxy,포워드프록시,forward proxy
loadbalancer,로드밸런서,로드밸런싱,load balancer,load balancing,부하분산,분산장치
cdn,content delivery network,엣지,에지,edge
middlebox,미들박스,중간장비,중간장치,middleboxes
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
field,필드,칸
body,본문,바디,payload,페이로드
port,포트
address,주소,어드레스
ipaddress,ip주소,아이피주소,ip address
mac,맥주소,mac주소,mac address,물리주소
sequence,시퀀스,sequence number,시퀀스번호,일련번호,순서번호,seq
isn,초기시퀀스,초기시퀀스번호,initial sequence,초기번호,initial sequence number
order,순서,차례,ordering,ordered,in order,순차,정렬
duplicate,중복,겹치,duplicates,두번오,똑같은게또
loss,유실,손실,분실,lost,loss,사라지,없어지,빠진,드랍,드롭,떨어지
damage,손상,깨진,깨지,corrupt,damaged,망가
retransmit,재전송,다시보내,다시전송,retransmission,resend,send again,또보내
ack,확인응답,acknowledgment,acknowledge,애크,잘받았다,받았다는,acknowledgement
syn,싱크비트
fin
rst,reset,리셋
handshake,핸드셰이크,핸드쉐이크,악수,쓰리웨이,three-way,3-way,핸드세이크
connection,연결,커넥션,connect,맺,접속
connectionless,비연결,연결없이,연결안맺,connectionless,without connection
close,닫,종료,끊,close,closing,terminate,shut,끝내
open,열,open
establish,established,수립,성립
listen,리슨,대기,listening
reliable,신뢰성,신뢰,reliability,reliable,믿을수
guarantee,보장,guarantee,promise,ensure,장담,책임
checksum,체크섬
error,오류,에러,error,이상
detect,탐지,검출,찾아내,알아채,detect,발견,catch,잡아내
correct,고치,수정,정정,correct,fix,복구,repair
discard,버리,버려,폐기,drop,discard,버림,dropped,throw away
flowcontrol,흐름제어,flow control <>congestion
congestion,혼잡제어,congestion control,혼잡,congestion,막히지,network overload <>flowcontrol
window,윈도우,윈도,window
cwnd,혼잡윈도우,congestion window,씨윈드
rwnd,수신윈도우,receive window,수신창
buffer,버퍼,buffer,수신공간,여유공간
receiver,수신자,받는쪽,수신측,받는사람,수신,receiver,receiving side,받는애 <>sender
sender,송신자,보내는쪽,송신측,보내는사람,송신,sender,sending side <>receiver
protect,보호,지키,protect,막아주
estimate,추정,어림,예측,estimate,guess,짐작
announce,알려,광고,announce,advertise,통보,tell
rtt,왕복,round trip,round-trip,왕복시간,알티티
latency,지연,레이턴시,latency,delay,딜레이
bandwidth,대역폭,bandwidth
throughput,처리량,throughput
timeout,타임아웃,timeout,시간초과,time out,rto
slowstart,슬로스타트,slow start,느린시작,슬로우스타트
ssthresh,임계값,threshold,에스에스스레시
double,두배,2배,double,배로,배씩
half,절반,반으로,halve,half
increase,늘,증가,커지,grow,increase,키우,올리
decrease,줄,감소,작아지,shrink,decrease,reduce,낮추,떨어뜨
stop,멈추,정지,중단,stop,막히,멈춰,stall,halt
wait,기다,대기,wait,밀려,밀리
probe,탐색,찔러,probe,프로브,떠보
slide,미끄러,슬라이딩,slide,sliding
cumulative,누적,cumulative
mtu,최대전송단위,maximum transmission unit
mss,최대세그먼트,maximum segment
option,옵션,option
windowscale,윈도우스케일,window scale
timestamp,타임스탬프,timestamp
sack,선택적확인
negotiate,협상,합의,negotiate,agree,맞추,정하
timewait,time_wait,time-wait,타임웨이트,time wait
closewait,close_wait,close-wait,close wait
finwait1,fin_wait_1,fin-wait-1
finwait2,fin_wait_2,fin-wait-2
lastack,last_ack,last-ack
synsent,syn_sent,syn-sent
synreceived,syn_received,syn-received,syn_rcvd,syn_recv,syn-recv
closedstate,closed
msl,최대세그먼트수명
linux,리눅스,linux
kernel,커널,kernel
os,운영체제,operating system,os,오에스
socket,소켓,socket
filedescriptor,파일디스크립터,file descriptor,fd
memory,메모리,memory
process,프로세스,process,프로그램,program
application,애플리케이션,어플리케이션,앱,application,app,응용프로그램,응용
tuple,튜플,4-tuple,four-tuple,네가지조합
queue,큐,queue,backlog,백로그,대기열
full,가득,꽉,full,fill,채우,넘치
forge,위조,가짜,spoof,forged,fake,거짓
syncookie,syn쿠키,syn cookie
attacker,공격자,해커,attacker,hacker,공격하는
eavesdrop,도청,엿듣,훔쳐,eavesdropper,sniff,엿보,가로채,중간에서보
mitm,중간자,man in the middle,man-in-the-middle
random,난수,무작위,random,랜덤
unpredictable,예측못,예측할수없,예측하기어,짐작못,짐작하지못,unpredictable,cannot guess
clock,시계,clock
old,오래된,예전,이전,old,stale,지난,늦게온,늦은,earlier,delayed
fresh,신선,fresh,유효한동안,아직쓸수
key,키,열쇠,key
symmetric,대칭,대칭키,symmetric,비밀키 <>asymmetric
asymmetric,비대칭,공개키방식,asymmetric,public-key,공개키암호 <>symmetric
publickey,공개키,public key <>privatekey
privatekey,개인키,private key <>publickey
secret,비밀,secret
sharedsecret,공유비밀,shared secret,같은비밀
encrypt,암호화,encrypt,encryption,잠그,암호,encrypted,cipher <>sign
decrypt,복호화,decrypt,풀,해독,decryption
sign,서명,signature,sign,전자서명,사인 <>encrypt
verify,검증,확인,verify,validate,체크,check,검사,대조,맞는지
certificate,인증서,certificate,cert,증명서
ca,인증기관,certificate authority,발급기관,씨에이
rootca,루트인증서,root certificate,trusted root,신뢰하는루트,루트ca
intermediate,중간인증서,intermediate
chain,체인,chain,사슬
authenticate,인증,신원,authentication,authenticate,identity,본인,누구인지,진짜인지,who it is
integrity,무결성,integrity,변조,tamper,위변조,바뀌지않았,modification,altered
confidential,기밀성,기밀,confidentiality,내용을못,못읽,볼수없,내용이안보
forwardsecrecy,순방향비밀성,forward secrecy,전방향,pfs
dh,디피헬먼,diffie-hellman,ecdhe,diffie hellman,dhe,키교환,key exchange
keyshare,key_share,key share,키셰어,키조각
derive,유도,만들어내,derive,파생,계산해내
clienthello,client hello
serverhello,server hello
finished,피니시드
rsa
aead,aes-gcm,chacha20
expire,만료,기간지,expire,expired,유효기간
revoke,폐지,revocation,revoke,revoked
domainname,도메인,domain,host name,호스트이름,도메인이름,hostname,san,subjectaltname
warning,경고,warning
selfsigned,자체서명,self-signed,self signed
resume,재개,재접속,resumption,resume,다시접속,다시연결
zerortt,0-rtt,0rtt,zero rtt,제로rtt,제로알티티
onertt,1rtt,1-rtt,one round trip
alpn,에이엘피엔
sni
resolver,리졸버,resolver,재귀서버
stub,스텁,stub
forwarder,포워더,forwarder
recursive,재귀,recursive,recursion,대신끝까지,최종답 <>iterative
iterative,반복,iterative,하나씩물,차례로물 <>recursive
root,루트,root
tld,최상위,top-level,닷컴,.com
authoritative,권한있는,authoritative,권한서버,네임서버
nameserver,네임서버,name server
delegate,위임,delegation,delegate,referral,맡기,알려주기만,안내
zone,존,zone
record,레코드,record
cname,별칭,alias,별명
mx,메일서버,mail server
ns
soa
txt,텍스트레코드
ptr,역방향,역조회
a record,a레코드
aaaa,쿼드a
ttl,수명값,time to live,티티엘,hop limit,홉리밋
cache,캐시,캐싱,cache,caching,cached,저장해뒀,기억해
database,데이터베이스,database,디비,전화번호부
hierarchical,계층,계층형,hierarchical,hierarchy,트리,tree,나무
distributed,분산,distributed,나눠,흩어,spread
query,질의,쿼리,묻,물어,query,ask,lookup,조회
answer,답,응답,answer,response,reply,돌려주,알려주
name,이름,name
anycast,애니캐스트,anycast
healthcheck,헬스체크,health check,상태확인,살아있는지
dead,죽은,장애,고장,dead,failed,down,뻗
even,고르게,균등,골고루,evenly,equal
roundrobin,라운드로빈,round robin,돌아가면서,번갈아
leastconn,최소연결,least connection,연결이적은
hash,해시,hash
consistenthash,일관된해시,consistent hash,일관된해싱,안정해시
weight,가중치,weight
layer,계층,레이어,layer,층
physical,물리,physical,케이블,전선,cable,전파
datalink,데이터링크,data link,링크계층
networklayer,네트워크계층,network layer,인터넷계층
transport,전송계층,transport layer,transport
applayer,응용계층,application layer
session,세션,session
presentation,표현계층,presentation
encapsulate,캡슐화,encapsulation,감싸,포장,헤더를붙,덧붙
decapsulate,역캡슐화,벗기,decapsulation,strip,떼어내,까
osi,오에스아이
model,모델,model
reference,참조,이론,reference,개념
standard,표준,standard,규격
interoperable,상호운용,interoperability,제조사가달라도,서로다른회사
replace,교체,바꿔끼,replace,swap,갈아
independent,독립,independent,영향없이,따로
overhead,오버헤드,overhead,낭비,비용
route,라우팅,경로,routing,route,길
hop,홉,hop
destination,목적지,도착지,destination,받을곳 <>source
source,출발지,source,보낸곳,송신지 <>destination
nexthop,다음홉,next hop,다음라우터
besteffort,최선형,best effort,best-effort,최선을다,베스트에포트
fragment,단편화,쪼개,fragment,fragmentation,조각
broadcast,브로드캐스트,broadcast,모두에게,전체에
unicast,유니캐스트,unicast,한대에만
multicast,멀티캐스트,multicast
arp
ndp,이웃탐색,neighbor discovery
nat,napt,주소변환
translate,변환,바꿔치기,translate,translation,map
table,테이블,표,table
private,사설,private,내부 <>public
public,공인,공용,public <>private
subnet,서브넷,subnet
mask,마스크,mask
prefix,프리픽스,접두,prefix
cidr,사이더
networkbit,네트워크비트,네트워크부분,network part,network bits
hostbit,호스트비트,호스트부분,host part,host bits
samelink,같은링크,같은네트워크,same network,same link,같은대역,로컬네트워크
othernetwork,다른네트워크,other network,different network,외부네트워크
dhcp
discover,디스커버
offer,오퍼,제안
lease,임대,빌려,lease
icmp
echo,에코,핑
ping,핑
diagnose,진단,diagnose,diagnosis,문제를찾
unreachable,도달불가,unreachable,못간다,닿을수없
traceroute,트레이스라우트
vlan,가상랜,브이랜
tag,태그,tag
trunk,트렁크,trunk
access,액세스
collision,충돌,collision
flood,플러딩,flooding,전부내보
identify,식별,구분,identify,구별,알아보,which
unique,유일,고유,unique,하나뿐
url,유알엘
uri,유알아이
urn
scheme,스킴,scheme
path,패스,path
querystring,쿼리스트링
parse,해석,파싱,parse,parsing
hsts
html,에이치티엠엘
dom,돔
css,스타일시트,스타일,style
cssom
rendertree,렌더트리,render tree
layout,레이아웃,위치계산,layout,배치
paint,페인트,그리,칠,paint,draw
composite,합성,composite,compositing
script,스크립트,자바스크립트,script,javascript,js
block,막,차단,block,prevent,못하게,금지
async,어싱크
defer,디퍼
incremental,점진적,오는대로,받는대로,incrementally,조금씩
request,요청,리퀘스트,request
method,메서드,메소드,method
get,겟,get
post,포스트,post
put,풋
patch,패치
delete,딜리트,삭제,delete,지우
head
options,옵션즈
safe,안전,safe
idempotent,멱등,idempotent,여러번해도같,여러번보내도
state,상태,state
stateless,무상태,상태가없,stateless,상태를저장하지,기억하지않,기억못
statuscode,상태코드,응답코드,status code,코드번호
success,성공,success
redirect,리다이렉트,리다이렉션,redirect
clienterror,클라이언트오류,client error
servererror,서버오류,서버에러,server error
persistent,지속,keep-alive,persistent,유지,킵얼라이브,이어서쓰
pipelining,파이프라이닝,pipelining
multiplex,다중화,멀티플렉싱,multiplexing,동시에여러,섞어보내,multiplex
binary,바이너리,이진,binary
text,텍스트,글자,text
compress,압축,compression,compress
hpack
qpack
serverpush,서버푸시,server push
hol,head-of-line,hol블로킹,head of line
websocket,웹소켓
upgrade,업그레이드,upgrade
bidirectional,양방향,bidirectional,both ways,both directions,서로,full-duplex
cookie,쿠키,cookie
setcookie,set-cookie,셋쿠키
domainattr,도메인속성
maxage,max-age
httponly
secureattr,secure
samesite
sessionid,세션아이디,세션id,session id
token,토큰,token
login,로그인,login
csrf,사이트간요청위조
xss,크로스사이트스크립팅
escape,이스케이프,escape
origin,출처,오리진,origin
sop,동일출처,same-origin
cors
preflight,사전요청,프리플라이트,preflight
read,읽,read
write,쓰,write
allow,허용,allow,permit,허락,가능하게
nocache,no-cache
nostore,no-store
revalidate,재검증,revalidate,다시확인,revalidation,바뀌었는지
etag
conditional,조건부,conditional,if-none-match
notmodified,304
reuse,재사용,다시쓰,reuse,그대로쓰
lifetime,수명,유효시간,lifetime
heuristic,휴리스틱,heuristic,알아서정
privatecache,개인캐시,private cache
rest,레스트
uniform,균일,일관된인터페이스,uniform
resource,리소스,자원,resource
representation,표현,representation
architecture,아키텍처,구조,architectural,style
hypermedia,하이퍼미디어,hypermedia
static,정적,static
dynamic,동적,dynamic
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
version,버전,version
target,대상,target
mandatory,필수,의무,mandatory,must,required,꼭,반드시,무조건
optional,선택,optional,안해도,없어도되
default,기본,default,디폴트
limit,한계,제한,limit,최대,max,maximum
fixed,고정,fixed,정해진
large,크,큰,large,big,커
small,작,small,적은
fast,빠르,빨라,빠른,fast,quick,속도
slow,느리,느려,느린,slow
change,바뀌,바꾸,변경,change,달라지,교체
same,같,동일,same
different,다른,다르,different
keep,유지,그대로,남,keep,stay,remain,안바뀌,unchanged
several,여러,많,multiple,several,many
all,모든,전부,모두,all,every,다
each,각,마다,each,각각,따로
only,만,뿐,only,오직,just
both,양쪽,둘다,both,양측,서로
oneside,한쪽,one side
first,먼저,처음,first,최초,우선
last,마지막,last,최종
again,다시,again,또
before,전에,이전에,before
after,후,뒤,after,다음
between,사이,between
inside,안에,안에서,내부,inside,within
outside,밖,외부,outside
many server,여러대
own,자기,자신,own,본인
peer,상대,peer,상대방,반대쪽,맞은편,other side
~use,쓰,사용,이용,use,using
~send,보내,전송,send,전달,넘기,transmit,날리,deliver,carry,실어,실려
~receive,받,수신,receive,get back,도착,arrive,오면
~data,데이터,data,내용,정보,information
~make,만들,생성,make,create
~set,설정,정하,set,configure,지정
~have,갖,가지,있,have,has
~find,찾,알아내,find
~add,추가,더하,붙,add
~start,시작,start,begin
~support,지원,support
~number,번호,숫자,number
~value,값,value
~site,사이트,site,홈페이지
~network,네트워크,network,망
~internet,인터넷,internet
~protocol,프로토콜,protocol
~time,시간,time
~thing,것,거,thing
~time count,번
one,하나,한개,한번,one,single,1개,단일
two,두번,둘,두개,two,두대,twice
three,세번,셋,세개,three
four,네개,네번,넷,four
`
