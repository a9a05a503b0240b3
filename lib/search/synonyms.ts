/**
 * Words of the field that mean the same. Each line is a group; a query that says one of them also
 * finds the others, for a little less. Lower case, singular; hyphens and spaces are alike.
 */
const groups = `
large language model = llm
small language model = slm
vision language model = vlm = large vision language model = lvlm
multimodal large language model = mllm = multimodal llm
vision language action = vla
reinforcement learning = rl
reinforcement learning from human feedback = rlhf
reinforcement learning from ai feedback = rlaif
reinforcement learning with verifiable rewards = rlvr
direct preference optimization = dpo
proximal policy optimization = ppo
group relative policy optimization = grpo
process reward model = prm
reward model = rm
mixture of experts = moe
retrieval augmented generation = rag
chain of thought = cot
tree of thought = tot
in context learning = icl
supervised fine tuning = sft
parameter efficient fine tuning = peft
low rank adaptation = lora
fine tuning = finetuning = finetune
pre training = pretraining
post training = posttraining
state space model = ssm
convolutional neural network = cnn
recurrent neural network = rnn
graph neural network = gnn
deep neural network = dnn
physics informed neural network = pinn
generative adversarial network = gan
variational autoencoder = vae
sparse autoencoder = sae
diffusion transformer = dit
vision transformer = vit
latent diffusion model = ldm
diffusion language model = dllm = diffusion large language model
neural radiance field = nerf
gaussian splatting = 3dgs
text to image = t2i
text to video = t2v
image to video = i2v
text to speech = tts
automatic speech recognition = asr
speech recognition = asr
optical character recognition = ocr
natural language processing = nlp
natural language inference = nli
named entity recognition = ner
machine translation = nmt
question answering = qa
visual question answering = vqa
question answering = question answer
knowledge graph = kg
knowledge distillation = kd
neural architecture search = nas
out of distribution = ood
image quality assessment = iqa
super resolution = superresolution
monte carlo tree search = mcts
markov decision process = mdp
multi agent reinforcement learning = marl
graphical user interface = gui
application programming interface = api
software engineering = swe
key value cache = kv cache
post training quantization = ptq
quantization aware training = qat
low resource language = low resourced language
artificial general intelligence = agi
artificial intelligence = ai
machine learning = ml
deep learning = dl
differential privacy = dp
federated learning = fl
simultaneous localization and mapping = slam
brain computer interface = bci
electronic health record = ehr
magnetic resonance imaging = mri
partial differential equation = pde
stochastic gradient descent = sgd
hallucination = hallucinate
jailbreak = jail break
tool use = tool calling = function calling
web agent = browser agent
computer use agent = gui agent
llm as a judge = llm judge
speculative decoding = speculative sampling
long context = extended context
test time scaling = inference time scaling
test time compute = inference time compute
world model = world simulator
image editing = edit image
video generation = video synthesis
image generation = image synthesis
code generation = program synthesis
talking head = portrait animation
unlearning = machine unlearning
`;

export const synonyms: string[][] = groups
  .trim()
  .split("\n")
  .map((line) => line.split(" = "));
