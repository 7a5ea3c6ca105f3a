// In the frame: tells the page around it how high it is, whenever that changes. It says nothing else, so anybody may hear it.
const card = document.getElementById("main");
const tell = () => parent.postMessage({ eventfly: "height", height: Math.ceil(card.getBoundingClientRect().height) }, "*");
if (parent !== window) new ResizeObserver(tell).observe(card);
