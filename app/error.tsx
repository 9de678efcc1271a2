'use client'
/** A page that could not be made. It speaks both languages, and brings its own words: nothing can be asked for now. */

export default function ErrorPage() {
  return (
    <main className="trouble">
      <h1 lang="ko">화면을 열지 못했어요.</h1>
      <p lang="ko">답한 기록은 이 기기와 서버에 그대로 있어요. 잠시 뒤에 다시 시도해 주세요.</p>
      <p lang="en" className="quiet">This page could not be opened. Your answers are safe on this device and on the server. Try again in a moment.</p>
      <p><button type="button" className="button" onClick={() => { window.location.reload() }}><span lang="ko">다시 시도</span> · <span lang="en">Try again</span></button></p>
    </main>
  )
}
