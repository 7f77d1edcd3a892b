"""Every product, technique, field and habit that the two reports name, as they spell it."""

NAMED = """
Python; NumPy; Pandas; Matplotlib; Scikit-learn; TensorFlow; Keras; PyTorch; AWS; SQL; Kubernetes;
GPT/OpenAI; SageMaker; Git; GitHub; EC2; S3; quantization; pruning; MLflow; Weights & Biases;
Distributed training; System design for ML; Team leadership; Production ML at scale; Cost optimization;
API development; LLM APIs; OpenAI; Anthropic; Prompt engineering; Vector databases; Pinecone; Weaviate;
LangChain; LlamaIndex; RAG systems; Fine-tuning; Bedrock; Lambda; API Gateway; LoRA; PEFT; LLM evaluation;
Docker; containerization; ECS; EKS; CI/CD; GitHub Actions; Jenkins; Terraform; IaC; Prometheus; Grafana;
Model serving; TorchServe; TF Serving; Triton; ML pipelines; Kubeflow; Airflow; Monitoring and observability;
Azure; GCP; Security & compliance; Feature stores; Novel algorithm development; Open-source contributions;
Research leadership; Grant writing; Mentorship; Theano; Caffe; PostgreSQL; BigQuery; Statistics;
Linear algebra; Model evaluation; Feature engineering; Neural networks; CNNs; RNNs; Transformers;
Transfer learning; Model optimization; AWS SageMaker; MLOps tools; OpenAI API; arXiv; Kaggle competitions;
chatbots; Java; C++; Scala; R; JavaScript; Node.js; Go; Hugging Face Transformers; Hugging Face; JAX;
NLP; Natural Language Processing; Large Language Models; LLMs; GPT; LLaMA; BERT; Claude;
Transformer architecture; QLoRA; Retrieval-Augmented Generation; document analysis; sentiment analysis;
machine translation; Computer Vision; Convolutional Neural Networks; Vision Transformers; ViT;
Diffusion Models; Stable Diffusion; DALL-E; Object detection; YOLO; R-CNN; Image segmentation;
facial recognition; Deep Learning; Backpropagation; Model compression; Generative AI; GPT-4; Gemini; RLHF;
Agentic AI; autonomous agents; multi-step reasoning; Google Cloud; Azure ML; Cognitive Services;
OpenAI Service; Vertex AI; TPUs; Multi-cloud; Serverless; MySQL; NoSQL; MongoDB; Cassandra; DynamoDB;
Data Pipelines; ETL; ELT; Apache Spark; Kafka; Big Data; Hadoop; distributed computing; data lakes; Qdrant;
Milvus; Chroma; MLOps; GitLab CI; Model Monitoring; drift detection; A/B testing; container orchestration;
Model Versioning; DVC; Infrastructure as Code; CloudFormation; Experiment Tracking; Neptune.ai;
automated retraining; eigenvalues; Calculus; Probability; hypothesis testing; gradient descent; LBFGS;
Adam optimizer; Information theory; entropy; KL divergence; Communication; documentation: written communication;
Collaboration; Code reviews; pair programming; Agile; Scrum; Problem-Solving; Critical Thinking; Debugging;
trade-off analysis; Experimental design; Continuous Learning; Hyperparameter tuning; Data cleaning;
Feature extraction; feature selection; Data augmentation; imbalanced datasets; training/validation/test splits;
model deployment; latency and throughput; conversational AI; information extraction; text classification;
Video analysis; action recognition; 3D vision; depth estimation; Medical imaging; multimodal AI;
synthetic data; Drug discovery; molecular modeling; Clinical decision support; EHR; HIPAA; FDA; Genomics;
DICOM; NIfTI; Fraud detection; Credit scoring; risk assessment: risk modeling; Algorithmic trading;
Anti-money laundering; AML; logistic regression; XGBoost; real-time processing; Path planning; Sensor fusion;
LiDAR; radar; Reinforcement learning; Simulation; Safety-critical system design; autonomous systems;
Rekognition; Lex; C#; REST APIs; AI Foundry; DevOps; microservices; Recommendation systems;
pattern recognition; data mining; Embodied AI; robotics; on-device ML; safety research; data structures;
supervised learning; unsupervised learning; few-shot learning; chain-of-thought; human evaluation;
safety testing; o3; Opus: Claude Opus; Sonnet: Claude Sonnet; Haiku: Claude Haiku; PaLM; Mistral; Cohere;
Together AI; embedding models; OpenAI embeddings; sentence-transformers; Semantic search; hybrid search;
re-ranking; Agentic RAG; tool use; GraphRAG; Knowledge graph; Self-RAG; Adaptive RAG; Long RAG;
Vision-Language Models; VLMs; audio-visual integration; cross-modal reasoning; video captioning;
GPT-4 Vision; Gemini Pro Vision; LLaVA; BLIP-2; AutoGPT; BabyAGI; CrewAI; Microsoft Semantic Kernel;
TensorFlow Serving; BentoML; Seldon; Evidently AI; Arize; Feast; Tecton; AWS Feature Store; Neptune; Prefect;
Metaflow; LLMOps; Prompt Management; GPU usage tracking; inference cost optimization; toxicity detection;
bias monitoring; guardrails; Alignment: AI alignment; adversarial testing; Interpretability; Explainable AI;
Fairness; bias detection; Differential privacy; federated learning; data protection; prompt injection;
data poisoning; EU AI Act; GDPR; PPO: proximal policy optimization; SAC: soft actor-critic; DQN; AlphaZero;
OpenAI Gym; Stable Baselines3; RLlib; TensorFlow Federated; PySyft; Quantum Machine Learning; IBM Qiskit;
Google Cirq; Amazon Braket; Edge AI; TensorFlow Lite; Core ML; ONNX Runtime; time management;
asynchronous collaboration; Leadership; strategic thinking; technical vision; thought leadership;
business acumen; LeetCode; HackerRank; software engineering; cybersecurity; threat detection;
anomaly detection; control systems; decision trees; AI product management; clinical workflows; patient privacy;
data warehousing; kinematics; Demand forecasting; Dynamic pricing; Customer segmentation; Visual search;
collaborative filtering; matrix factorization; personalization; cold start; Multi-armed bandits; CUDA;
OpenCV; PCL; ROS; Robot Operating System; content moderation; pandas; OOP; version control;
GANs; paper implementation; Heroku; HuggingFace Spaces; customer obsession; working backwards; Deep RL;
audio AI; music information retrieval; self-discipline; systems thinking; technical blogs; conference talks
"""


def named() -> list[tuple[str, str]]:
    """(as the report spells it, as it is looked up): the second differs where the word alone is ambiguous."""
    entries = [entry.strip() for entry in " ".join(NAMED.split()).split(";")]
    pairs = (entry.partition(": ") for entry in entries if entry)
    return [(word.strip(), (full or word).strip()) for word, _, full in pairs]
